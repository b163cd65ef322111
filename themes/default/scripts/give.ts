/** Hands the reader a file. */
export function give(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** The same, of what a page has made. */
export function giveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  give(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers ask the reader first
}
