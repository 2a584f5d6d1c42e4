package io.aludel.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Keyword;
import io.aludel.conformance.Form.Pairs;
import io.aludel.conformance.Form.Spread;
import io.aludel.conformance.Form.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates forms: the few special ones here, every other word by the vocabulary. */
public final class Evaluator {
    private final Vocabulary vocabulary;
    private final Map<String, Special> special;

    public Evaluator(Vocabulary vocabulary) {
        this(vocabulary, Map.of());
    }

    /** With more words whose arguments are not evaluated first. */
    public Evaluator(Vocabulary vocabulary, Map<String, Special> special) {
        this.vocabulary = vocabulary;
        this.special = special;
    }

    /** A word that decides itself what of its arguments is evaluated, and where. */
    @FunctionalInterface
    public interface Special {
        @Nullable
        Object say(Call call, Scope scope, Evaluator evaluator);
    }

    public @Nullable Object evaluate(String text, Scope scope) {
        return evaluate(FormReader.read(text), scope);
    }

    public @Nullable Object evaluate(@Nullable Object form, Scope scope) {
        if (form instanceof Symbol symbol) {
            return symbol(symbol.name(), scope);
        }
        if (form instanceof Call call) {
            return call(call, scope);
        }
        if (form instanceof Items items) {
            return arguments("[]", items.items(), scope).all();
        }
        if (form instanceof Pairs pairs) {
            return mapping(pairs.items(), scope);
        }
        return form;
    }

    private @Nullable Object symbol(String name, Scope scope) {
        if (scope.knows(name)) {
            return scope.value(name);
        }
        String[] parts = name.split("\\.");
        Object value = scope.value(parts[0]);
        for (int index = 1; index < parts.length; index++) {
            value = vocabulary.attribute(value, parts[index]);
        }
        return value;
    }

    private Map<Object, @Nullable Object> mapping(List<@Nullable Object> items, Scope scope) {
        Map<Object, @Nullable Object> mapping = new LinkedHashMap<>();
        for (int index = 0; index < items.size(); index += 2) {
            mapping.put(key(items.get(index), scope), evaluate(items.get(index + 1), scope));
        }
        return mapping;
    }

    /** A plain symbol is a name, a dotted one a column. */
    private Object key(@Nullable Object form, Scope scope) {
        if (form instanceof Symbol symbol && !symbol.name().contains(".")) {
            return symbol.name();
        }
        Object key = evaluate(form, scope);
        if (key == null) {
            throw new UnknownWord("a key cannot be null");
        }
        return key;
    }

    private @Nullable Object call(Call call, Scope scope) {
        Special own = special.get(call.head());
        if (own != null) {
            return own.say(call, scope, this);
        }
        return switch (call.head()) {
            case "let" -> let(call, scope);
            case "->" -> chain(call, scope);
            case "fn" -> function(call, scope);
            default -> vocabulary.say(arguments(call.head(), call.arguments(), scope));
        };
    }

    private @Nullable Object let(Call call, Scope scope) {
        Scope inner = new Scope(scope);
        List<@Nullable Object> bindings = items(call.arguments().get(0));
        for (int index = 0; index < bindings.size(); index += 2) {
            inner.with(name(bindings.get(index)), evaluate(bindings.get(index + 1), inner));
        }
        return evaluate(call.arguments().get(1), inner);
    }

    private @Nullable Object chain(Call call, Scope scope) {
        Object value = evaluate(call.arguments().get(0), scope);
        for (Object step : call.arguments().subList(1, call.arguments().size())) {
            if (!(step instanceof Call next)) {
                throw new UnknownWord("a step of a chain must be a call: " + step);
            }
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(new Symbol("->"));
            arguments.addAll(next.arguments());
            value = call(new Call(next.head(), arguments), new Scope(scope).with("->", value));
        }
        return value;
    }

    private Function<List<@Nullable Object>, @Nullable Object> function(Call call, Scope scope) {
        List<@Nullable Object> parameters = items(call.arguments().get(0));
        return values -> {
            Scope inner = new Scope(scope);
            for (int index = 0; index < parameters.size(); index++) {
                inner.with(name(parameters.get(index)), values.get(index));
            }
            return evaluate(call.arguments().get(1), inner);
        };
    }

    private Arguments arguments(String word, List<@Nullable Object> forms, Scope scope) {
        List<@Nullable Object> positional = new ArrayList<>();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int index = 0; index < forms.size(); index++) {
            Object form = forms.get(index);
            if (form instanceof Keyword keyword) {
                named.put(keyword.name(), evaluate(forms.get(++index), scope));
            } else if (form == Spread.SPREAD) {
                positional.addAll((List<?>) evaluate(forms.get(++index), scope));
            } else {
                positional.add(evaluate(form, scope));
            }
        }
        return new Arguments(word, positional, named);
    }

    private static List<@Nullable Object> items(@Nullable Object form) {
        if (form instanceof Items items) {
            return items.items();
        }
        throw new UnknownWord("expected [..], not " + form);
    }

    private static String name(@Nullable Object form) {
        if (form instanceof Symbol symbol) {
            return symbol.name();
        }
        throw new UnknownWord("expected a name, not " + form);
    }
}
