package io.aludel.migrate.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** Names of a database as names of Java. Stateless. */
final class Words {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("mice", "mouse"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("criteria", "criterion"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("statuses", "status"),
            Map.entry("buses", "bus"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("aliases", "alias"),
            Map.entry("analyses", "analysis"),
            Map.entry("caches", "cache"),
            Map.entry("shelves", "shelf"),
            Map.entry("leaves", "leaf"),
            Map.entry("halves", "half"),
            Map.entry("wolves", "wolf"),
            Map.entry("thieves", "thief"),
            Map.entry("knives", "knife"),
            Map.entry("wives", "wife"));
    private static final List<String> ONE_FORM =
            List.of("news", "series", "species", "data", "metadata", "media", "equipment", "information", "staff");

    private Words() {}

    /** The words of a name: parted by what is no letter or digit, and where a small letter is followed by a capital one. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.split("[^\\p{L}\\p{N}]+")) {
            boolean shouting = part.equals(part.toUpperCase(Locale.ROOT));
            String[] humps = shouting
                    ? new String[] {part}
                    : part.split("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
            for (String hump : humps) {
                if (!hump.isEmpty()) {
                    words.add(hump.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** {@code ORDER_LINES} as {@code OrderLines}. */
    static String pascal(List<String> words) {
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(capital(word)));
        String all = name.toString();
        return all.isEmpty() || !Character.isJavaIdentifierStart(all.charAt(0)) ? "T" + all : all;
    }

    /** {@code ORDER_LINES} as {@code orderLines}; a word of Java gets another one behind it. */
    static String camel(List<String> words) {
        return identifier(small(pascal(words)));
    }

    /** A name as it was wanted, if it can be one. */
    static String identifier(String wanted) {
        if (!SourceVersion.isIdentifier(wanted)) {
            return camel(of(wanted));
        }
        return SourceVersion.isKeyword(wanted) ? wanted + "Value" : wanted;
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String small(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** The words with the last one in the singular. */
    static List<String> singular(List<String> words) {
        return withLast(words, false);
    }

    /** The words with the last one in the plural. */
    static List<String> plural(List<String> words) {
        return withLast(words, true);
    }

    private static List<String> withLast(List<String> words, boolean plural) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> changed = new ArrayList<>(words);
        String last = changed.remove(changed.size() - 1);
        String one = singular(last);
        changed.add(plural ? plural(one) : one);
        return changed;
    }

    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null || ONE_FORM.contains(word)) {
            return irregular == null ? word : irregular;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(ss|sh|ch|x|zz)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean ends = word.endsWith("s") && word.length() > 2 && !word.matches(".*(ss|us|is)");
        return ends ? word.substring(0, word.length() - 1) : word;
    }

    static String plural(String word) {
        for (Map.Entry<String, String> pair : IRREGULAR.entrySet()) {
            if (pair.getValue().equals(word)) {
                return pair.getKey();
            }
        }
        if (ONE_FORM.contains(word)) {
            return word;
        }
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|sh|ch|x|z)") ? word + "es" : word + "s";
    }

    /** What the mapping calls a column or table of which nothing is said: {@code fullName} is {@code full_name}. */
    static String snake(String camelCase) {
        StringBuilder result = new StringBuilder();
        for (int index = 0; index < camelCase.length(); index++) {
            char current = camelCase.charAt(index);
            boolean afterLower = index > 0 && !Character.isUpperCase(camelCase.charAt(index - 1));
            boolean beforeLower = index + 1 < camelCase.length() && Character.isLowerCase(camelCase.charAt(index + 1));
            boolean begins = Character.isUpperCase(current) && index > 0 && (afterLower || beforeLower);
            result.append(begins && camelCase.charAt(index - 1) != '_' ? "_" : "")
                    .append(current);
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }
}
