/** The unique id of the program: Windows groups its windows by it, and the packages use it. */
export const APP_ID = 'app.grantsheet.desktop';
