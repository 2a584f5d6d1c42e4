package io.aludel.migrate.script;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with words such as <code>${id}</code> that are replaced. A word that is alone in its line stands for as many lines as it has, each
 * indented like it; without any, the line goes. <code>$${id}</code> stands for <code>${id}</code> itself. Immutable.
 *
 * <pre>{@code
 * TextTemplate.of("-- ${message}\n${upgrade}\n", "the template").fill(Map.of("message", "add users", "upgrade", "SELECT 1;"))
 * }</pre>
 *
 * @param text the text
 * @param origin where it comes from, for people
 */
public record TextTemplate(String text, String origin) {
    private static final Pattern WORD = Pattern.compile("\\$?\\$\\{([^}]*)}");
    private static final Pattern ALONE = Pattern.compile("(\\s*)\\$\\{([^}]*)}\\s*");

    public TextTemplate {
        requireNonNull(text, "text");
        requireNonNull(origin, "origin");
    }

    /** A template. */
    public static TextTemplate of(String text, String origin) {
        return new TextTemplate(text, origin);
    }

    /**
     * The text with its words replaced, line by line.
     *
     * @throws MigrationException when it has a word that there is not
     */
    public String fill(Map<String, String> words) {
        StringBuilder filled = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher alone = ALONE.matcher(line);
            if (alone.matches()) {
                String indentation = alone.group(1);
                word(alone.group(2), words)
                        .lines()
                        .forEach(part -> filled.append(part.isEmpty() ? "" : indentation + part)
                                .append('\n'));
            } else {
                filled.append(replaced(line, words)).append('\n');
            }
        }
        return filled.toString();
    }

    /**
     * The text with its words replaced where they stand.
     *
     * @throws MigrationException when it has a word that there is not
     */
    public String inline(Map<String, String> words) {
        return replaced(text, words);
    }

    private String replaced(String line, Map<String, String> words) {
        return WORD.matcher(line).replaceAll(found -> {
            String whole = found.group();
            return Matcher.quoteReplacement(whole.startsWith("$$") ? whole.substring(1) : word(found.group(1), words));
        });
    }

    private String word(String name, Map<String, String> words) {
        String value = words.get(name);
        if (value == null) {
            throw new MigrationException(
                    ErrorCode.INVALID_TEMPLATE,
                    origin + " has an unknown word '${" + name + "}'." + Suggestions.didYouMean(name, words.keySet())
                            + "\n  There are "
                            + new TreeSet<>(words.keySet())
                                    .stream().map(known -> "${" + known + "}").collect(Collectors.joining(", "))
                            + "; $${ stands for ${ itself.");
        }
        return value;
    }
}
