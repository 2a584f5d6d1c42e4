package io.aludel.devpage;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG within it. Whatever is given is text and is escaped; there is no way around that. Names of elements and attributes
 * are the page's own. One thread.
 */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String element, String... attributes) {
        tag(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    Html empty(String element, String... attributes) {
        tag(element, attributes);
        text.append("/>");
        return this;
    }

    private void tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int index = 0; index + 1 < attributes.length; index += 2) {
            text.append(' ').append(attributes[index]).append("=\"");
            escape(attributes[index + 1]);
            text.append('"');
        }
    }

    /** Ends the element that was begun last. */
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String content) {
        escape(content);
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    Html link(String address, String content) {
        return element("a", content, "href", address);
    }

    private void escape(String content) {
        for (int index = 0; index < content.length(); index++) {
            char character = content.charAt(index);
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(isShown(character) ? character : '\uFFFD');
            }
        }
    }

    /** Control characters are no text, and characters that turn the direction of what follows would let a name lie. */
    private static boolean isShown(char character) {
        if (Character.isISOControl(character)) {
            return character == '\n' || character == '\t';
        }
        return !isBetween(character, '\u202A', '\u202E') && !isBetween(character, '\u2066', '\u2069');
    }

    private static boolean isBetween(char character, char first, char last) {
        return character >= first && character <= last;
    }

    /** What was written; all elements must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
