/** Formatters are dear to make, and there is one for each row of a list: keeps what `make` makes. */
export const keepFormats = <Options extends object, Format>(
  make: (locale: string, options: Options) => Format,
) => {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? make(locale, options);
    formats.set(key, format);
    return format;
  };
};

/** The number format of a locale, a BCP 47 tag. @throws {RangeError} for a malformed tag or option. */
export const numberFormat = keepFormats(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
