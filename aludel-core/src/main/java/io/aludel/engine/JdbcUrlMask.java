package io.aludel.engine;

import java.util.regex.Pattern;

/** Hides passwords in addresses of any form. */
final class JdbcUrlMask {
    private static final String SECRET = "(?:\\w*password|passwd|pwd|\\w*token|\\w*secret\\w*|credentials?)";
    private static final Pattern KEY = Pattern.compile(SECRET, Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY =
            Pattern.compile("(" + SECRET + "\\s*=)([^&;,)]*)", Pattern.CASE_INSENSITIVE);
    /** The password is taken to end at the last at sign, since a careless one may hold others; rather too much is hidden than too little. */
    private static final Pattern CREDENTIALS = Pattern.compile("(//[^:/@?]*:|:[^:/@?]+/(?!/))(.*)@");

    private JdbcUrlMask() {}

    /** Whether a property of that name holds a secret. */
    static boolean isSecret(String key) {
        return KEY.matcher(key).matches();
    }

    static String mask(String url) {
        return PROPERTY.matcher(CREDENTIALS.matcher(url).replaceAll("$1***@")).replaceAll("$1***");
    }
}
