package io.postern.cloudapi.signature;

/** Percent-encoding as the signature wants it: all but RFC 3986's unreserved characters, in capitals. */
final class Percent {

    private static final String DIGITS = "0123456789ABCDEF";

    private Percent() {}

    /**
     * Decodes what came over the wire and encodes it again, in one pass. A {@code %} that starts no valid escape
     * stands for itself.
     *
     * @param plusIsSpace as in queries, not in paths
     */
    static void encodeAgain(String wire, int from, int to, boolean plusIsSpace, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = wire.charAt(i);
            if (c == '%' && escape(wire, i, to) >= 0) {
                encode((char) escape(wire, i, to), out);
                i += 2;
            } else {
                encode(c == '+' && plusIsSpace ? ' ' : c, out);
            }
        }
    }

    /** What came over the wire, decoded: one character is one byte. */
    static String decode(String wire, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = wire.charAt(i);
            if (c == '%' && escape(wire, i, to) >= 0) {
                out.append((char) escape(wire, i, to));
                i += 2;
            } else {
                out.append(c == '+' ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static void encode(char c, StringBuilder out) {
        if (unreserved(c)) {
            out.append(c);
        } else {
            out.append('%').append(DIGITS.charAt(c >> 4 & 0xF)).append(DIGITS.charAt(c & 0xF));
        }
    }

    private static boolean unreserved(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /** @return the byte that the escape at {@code i} stands for, -1 when it is none */
    private static int escape(String wire, int i, int to) {
        if (i + 2 >= to) {
            return -1;
        }
        int high = Character.digit(wire.charAt(i + 1), 16);
        int low = Character.digit(wire.charAt(i + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
