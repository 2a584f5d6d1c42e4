package io.aludel.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Keyword;
import io.aludel.conformance.Form.Pairs;
import io.aludel.conformance.Form.Spread;
import io.aludel.conformance.Form.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the notation of the recordings. */
public final class FormReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|(\"(?:[^\"\\\\]|\\\\.)*\")|([()\\[\\]{}&])|([^\\s()\\[\\]{}\"]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    private FormReader(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
        }
    }

    /** The form that a text says. */
    public static @Nullable Object read(String text) {
        FormReader reader = new FormReader(text);
        Object form = reader.form();
        if (reader.position < reader.tokens.size()) {
            throw new IllegalArgumentException("more than one form: " + text);
        }
        return form;
    }

    private @Nullable Object form() {
        String token = next();
        return switch (token) {
            case "(" -> call(until(")"));
            case "[" -> new Items(until("]"));
            case "{" -> new Pairs(until("}"));
            case "&" -> Spread.SPREAD;
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> atom(token);
        };
    }

    private static Call call(List<@Nullable Object> all) {
        if (!all.isEmpty() && all.get(0) instanceof Symbol head) {
            return new Call(head.name(), all.subList(1, all.size()));
        }
        throw new IllegalArgumentException("a call needs a head: " + all);
    }

    private List<@Nullable Object> until(String close) {
        List<@Nullable Object> forms = new ArrayList<>();
        while (!tokens.get(position).equals(close)) {
            forms.add(form());
        }
        position++;
        return forms;
    }

    private static Object atom(String token) {
        if (token.startsWith("\"")) {
            return JSON.readValue(token, String.class);
        }
        if (token.startsWith(":") && token.length() > 1) {
            return new Keyword(token.substring(1));
        }
        if (token.matches("-?\\d+")) {
            long number = Long.parseLong(token);
            if (number == (int) number) {
                return (int) number;
            }
            return number;
        }
        if (token.matches("-?\\d+\\.\\d+([eE]-?\\d+)?")) {
            return Double.valueOf(token);
        }
        return new Symbol(token);
    }

    private String next() {
        if (position == tokens.size()) {
            throw new IllegalArgumentException("the text ends within a form: " + text);
        }
        return tokens.get(position++);
    }
}
