package io.aludel.engine;

import java.util.regex.Pattern;

/** Hides passwords in addresses of any form. */
final class JdbcUrlMask {
    private static final Pattern PROPERTY = Pattern.compile(
            "((?:password|passwd|pwd|sslpassword|accesstoken|secret)\\s*=)([^&;,)]*)", Pattern.CASE_INSENSITIVE);
    /** The password is taken to end at the last at sign, since a careless one may hold others; rather too much is hidden than too little. */
    private static final Pattern CREDENTIALS = Pattern.compile("(//[^:/@?]*:|:[^:/@?]+/(?!/))(.*)@");

    private JdbcUrlMask() {}

    static String mask(String url) {
        return PROPERTY.matcher(CREDENTIALS.matcher(url).replaceAll("$1***@")).replaceAll("$1***");
    }
}
