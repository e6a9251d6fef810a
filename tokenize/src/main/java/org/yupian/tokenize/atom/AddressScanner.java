package org.yupian.tokenize.atom;

/** Finds web and e-mail addresses, in the same buffers as {@link WholeAtoms}. */
final class AddressScanner {
    private final char[] text;
    private final byte[] kinds;

    private AtomKind kind = AtomKind.URL;

    AddressScanner(char[] text, byte[] kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    /** What the address is that was found last. */
    AtomKind kind() {
        return kind;
    }

    /** Where the address ends that begins at {@code at}; {@code at} itself if there is none. */
    int end(int floor, int at, int limit) {
        if (at > floor && addressPart(text[at - 1])) {
            return at;
        }
        int end = at;
        boolean dot = false;
        while (end < limit && addressPart(text[end])) {
            dot |= text[end] == '.';
            end++;
        }
        if (end < limit && text[end] == '@' && end > at) {
            return email(at, end, limit);
        } else if (end < limit && text[end] == ':' && scheme(at, end)) {
            return link(at, end + 1, limit);
        } else if (dot && (starts(at, limit, "www.") || topLevel(at, end))) {
            return link(at, at, limit);
        }
        return at;
    }

    private static boolean addressPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '+';
    }

    private int email(int at, int sign, int limit) {
        int end = sign + 1;
        while (end < limit && addressPart(text[end])) {
            end++;
        }
        while (end > sign + 1 && !alphanumeric(end - 1)) {
            end--;
        }
        for (int i = sign + 2; i < end - 1; i++) {
            if (text[i] == '.') {
                kind = AtomKind.EMAIL;
                return end;
            }
        }
        return at;
    }

    private boolean scheme(int at, int end) {
        return matches(at, end, "http") || matches(at, end, "https") || matches(at, end, "ftp");
    }

    private boolean topLevel(int at, int end) {
        int dot = end - 1;
        while (dot > at && text[dot] != '.') {
            dot--;
        }
        return dot > at
                && (matches(dot + 1, end, "com")
                        || matches(dot + 1, end, "cn")
                        || matches(dot + 1, end, "org")
                        || matches(dot + 1, end, "net"));
    }

    /** An address to its end: any visible ASCII, without the punctuation that closes the sentence around it. */
    private int link(int at, int from, int limit) {
        int end = from;
        while (end < limit
                && text[end] > ' '
                && text[end] < 127
                && text[end] != '"'
                && text[end] != '<'
                && text[end] != '>') {
            end++;
        }
        while (end > from && ",.;:!?)]}'".indexOf(text[end - 1]) >= 0) {
            end--;
        }
        kind = AtomKind.URL;
        return end > from ? end : at;
    }

    private boolean matches(int at, int end, String word) {
        return end - at == word.length() && starts(at, end, word);
    }

    private boolean starts(int at, int limit, String word) {
        if (limit - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean alphanumeric(int at) {
        return kinds[at] == CharacterKinds.LETTER || kinds[at] == CharacterKinds.DIGIT;
    }
}
