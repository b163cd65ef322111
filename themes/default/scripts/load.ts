// Data that a page loads only when a reader asks for it comes as a script that
// assigns one global: a page opened from disk may load a script but not fetch a
// file.

export function load<T>(address: string, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const global = window as unknown as Record<string, T | undefined>;
    const script = document.createElement("script");
    script.src = address;
    // A script is told to be loaded right after it has run, before another one can.
    script.onload = () => {
      const value = global[name];
      delete global[name];
      script.remove();
      if (value) resolve(value);
      else reject(new Error(address));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}
