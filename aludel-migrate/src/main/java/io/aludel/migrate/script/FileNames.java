package io.aludel.migrate.script;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How files of new revisions are called. Immutable; each method that takes something gives a changed copy.
 *
 * <p>The words are <code>${id}</code>, <code>${slug}</code> (the message, as a name), <code>${year}</code>, <code>${month}</code>,
 * <code>${day}</code>, <code>${hour}</code>, <code>${minute}</code>, <code>${second}</code> and <code>${epoch}</code>. What stands before
 * a slash is a folder; for Java classes a package, too.
 *
 * <pre>{@code
 * FileNames.SQL.template("${year}/${month}/${id}_${slug}").zone(ZoneId.of("Europe/Berlin"))
 * }</pre>
 *
 * @param template names with words to be replaced, without the ending
 * @param slugLength how long the name that comes from the message may be; it is cut between words
 * @param zone where the day begins
 * @param clock what time it is
 */
public record FileNames(String template, int slugLength, ZoneId zone, Clock clock) {
    /** Files of SQL: the id and the message. */
    public static final FileNames SQL = new FileNames("${id}_${slug}", 40, ZoneId.systemDefault(), Clock.systemUTC());

    /** Classes: the same behind a letter, since names in Java begin with one. */
    public static final FileNames JAVA = SQL.template("R${id}_${slug}");

    public FileNames {
        requireNonNull(template, "template");
        requireNonNull(zone, "zone");
        requireNonNull(clock, "clock");
    }

    /** The same with another template. */
    public FileNames template(String changed) {
        return new FileNames(changed, slugLength, zone, clock);
    }

    /** The same with longer or shorter slugs. */
    public FileNames slugLength(int changed) {
        return new FileNames(template, changed, zone, clock);
    }

    /** The same by the time of another zone. */
    public FileNames zone(ZoneId changed) {
        return new FileNames(template, slugLength, changed, clock);
    }

    /** The same by another clock. */
    public FileNames clock(Clock changed) {
        return new FileNames(template, slugLength, zone, changed);
    }

    /**
     * The path of a revision's file without its ending, with slashes.
     *
     * @throws io.aludel.migrate.error.MigrationException when the template has a word that there is not
     */
    public String path(String id, String message) {
        String path = TextTemplate.of(template, "the template of file names '" + template + "'")
                .inline(words(id, message));
        // without a message nothing stands behind the last underscore
        return Arrays.stream(path.split("/"))
                .map(part -> part.replaceAll("_+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The words that names and texts of revisions may have. */
    public Map<String, String> words(String id, String message) {
        ZonedDateTime now = clock.instant().atZone(zone);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("id", id.replaceAll("[^A-Za-z0-9_]", "_"));
        words.put("slug", slug(message));
        words.put("year", two(now, "yyyy"));
        words.put("month", two(now, "MM"));
        words.put("day", two(now, "dd"));
        words.put("hour", two(now, "HH"));
        words.put("minute", two(now, "mm"));
        words.put("second", two(now, "ss"));
        words.put("epoch", String.valueOf(now.toEpochSecond()));
        return words;
    }

    private static String two(ZonedDateTime now, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(now);
    }

    /** Letters lose their accents; what is no letter of the alphabet then is left out, since not every file system takes it. */
    private String slug(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (slug.length() <= slugLength) {
            return slug;
        }
        int end = slug.lastIndexOf('_', slugLength);
        return slug.substring(0, end > 0 ? end : slugLength);
    }
}
