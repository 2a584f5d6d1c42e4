package io.aludel.orm.conformance;

import io.aludel.conformance.Evaluator;
import io.aludel.conformance.Evaluator.Special;
import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.Scope;
import io.aludel.conformance.UnknownWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that name places: {@code def set del each undef do if}. */
final class SpecialWords {
    static final Map<String, Special> ALL = Map.of(
            "def", SpecialWords::define,
            "undef", SpecialWords::forget,
            "set", setting(SpecialWords::assign),
            "each", SpecialWords::each,
            "do", SpecialWords::inOrder,
            "if", SpecialWords::either);

    private SpecialWords() {}

    private static @Nullable Object define(Call call, Scope scope, Evaluator evaluator) {
        Object value = evaluator.evaluate(call.arguments().get(1), scope);
        scope.with(Models.text(call.arguments().get(0)), value);
        return value;
    }

    private static @Nullable Object forget(Call call, Scope scope, Evaluator evaluator) {
        call.arguments().forEach(name -> scope.forget(Models.text(name)));
        return null;
    }

    /** What {@code set} does with a value. */
    interface Assignment {
        void assign(Object owner, String name, @Nullable Object value);
    }

    static Special setting(Assignment assignment) {
        return (call, scope, evaluator) -> {
            if (!(call.arguments().get(0) instanceof Symbol place)
                    || !place.name().contains(".")) {
                throw new UnknownWord(
                        "(set): no place: " + FormText.of(call.arguments().get(0)));
            }
            int dot = place.name().lastIndexOf('.');
            Object owner = evaluator.evaluate(new Symbol(place.name().substring(0, dot)), scope);
            Object value = evaluator.evaluate(call.arguments().get(1), scope);
            assignment.assign(Objects.requireNonNull(owner), place.name().substring(dot + 1), value);
            return null;
        };
    }

    @SuppressWarnings("unchecked") // a mapping of the notation
    static void assign(Object owner, String name, @Nullable Object value) {
        if (owner instanceof SettableThing thing) {
            thing.set(name, value);
        } else if (owner instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(name, value);
        } else {
            Attributes.set(owner, name, CollectionWords.fit(owner, name, value));
        }
    }

    /** A thing of the runner whose attributes can be set. */
    interface SettableThing {
        void set(String name, @Nullable Object value);
    }

    private static @Nullable Object each(Call call, Scope scope, Evaluator evaluator) {
        List<@Nullable Object> header =
                ((Items) Objects.requireNonNull(call.arguments().get(0))).items();
        Object all = evaluator.evaluate(header.get(1), scope);
        List<@Nullable Object> results = new ArrayList<>();
        for (Object item : CollectionWords.iterable(all)) {
            Scope inner = new Scope(scope);
            if (header.get(0) instanceof Items names) {
                int index = 0;
                for (Object name : names.items()) {
                    inner.with(Models.text(name), ValueWords.element(item, index++));
                }
            } else {
                inner.with(Models.text(header.get(0)), item);
            }
            results.add(evaluator.evaluate(call.arguments().get(1), inner));
        }
        return results;
    }

    static @Nullable Object inOrder(Call call, Scope scope, Evaluator evaluator) {
        Object last = null;
        for (Object form : call.arguments()) {
            last = evaluator.evaluate(form, scope);
        }
        return last;
    }

    private static @Nullable Object either(Call call, Scope scope, Evaluator evaluator) {
        Object condition = evaluator.evaluate(call.arguments().get(0), scope);
        boolean holds = condition != null && !Boolean.FALSE.equals(condition);
        if (!holds && call.arguments().size() < 3) {
            return null;
        }
        return evaluator.evaluate(call.arguments().get(holds ? 1 : 2), scope);
    }
}
