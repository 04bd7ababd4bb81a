const pixelRatio = 2;

/** Replaces each var(--name) by the colour that `lookup` finds for it, so that the picture stands alone. */
export function resolveVariables(svg: string, lookup: (name: string) => string): string {
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => lookup(name));
}

/** The chart as a file: theme colours and background written into it. */
export function standaloneSvg(svg: string): string {
  const probe = document.createElement("span");
  document.body.append(probe);
  const lookup = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const background = `<rect width="100%" height="100%" fill="${lookup("--surface-1")}"/>`;
  const resolved = resolveVariables(svg, lookup);
  probe.remove();
  return resolved.replace(/^(<svg[^>]*>)/, `$1${background}`);
}

export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(svg))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * pixelRatio;
  canvas.height = picture.height * pixelRatio;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture cannot be drawn."))), "image/png");
  });
}

export function download(file: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
