package io.aludel.sql;

/** Takes the wildcards out of text that is searched to the letter. */
final class LikePattern {
    static final String ESCAPE = "/";

    private LikePattern() {}

    static String escape(String text) {
        return text.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
    }
}
