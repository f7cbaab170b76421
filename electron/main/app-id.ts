/** The program's name among all programs: Windows groups its windows by it, and the packages carry it. */
export const APP_ID = 'app.grantsheet.desktop';
