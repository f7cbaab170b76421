/** PNG pixels per pixel of the picture, for sharp output on paper and on dense screens. */
const PIXELS = 2;

/** An SVG picture as the bytes of a PNG; throws where the browser cannot draw it. */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  // The page's policy permits pictures only from data: URLs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PIXELS;
  canvas.height = image.naturalHeight * PIXELS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Synchronous, in some 20 ms: Chromium's toBlob waits for idle moments, which after a click can be seconds away.
  const [, encoded] = canvas.toDataURL('image/png').split(',');
  if (encoded === undefined || encoded === '') throw new Error('This browser could not write the picture.');
  return Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
}
