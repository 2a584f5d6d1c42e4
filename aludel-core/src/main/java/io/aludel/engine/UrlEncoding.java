package io.aludel.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of the parts of an address. */
final class UrlEncoding {
    private UrlEncoding() {}

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A database's name may contain slashes, since it stands last. */
    static String encodeDatabase(String name) {
        return encode(name).replace("%2F", "/");
    }

    /** A plus sign stays one: these are not form fields. */
    static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
