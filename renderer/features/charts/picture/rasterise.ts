/** Pixels of a PNG for each of the picture: sharp on paper and on dense screens. */
const PIXELS = 2;

/** An SVG picture as a PNG; throws where the browser cannot draw it. */
export async function rasterise(svg: string): Promise<Blob> {
  const image = new Image();
  // The page's policy lets pictures come from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PIXELS;
  canvas.height = image.naturalHeight * PIXELS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser could not write the picture.')) : resolve(blob)), 'image/png');
  });
}
