package io.aludel.migrate.lint;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.script.Assurance;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the linter looks for. Immutable.
 *
 * @param code never changes and is never used again
 * @param name the same in words
 * @param risk what goes wrong
 * @param severity how grave it is, on a table with many rows
 * @param happens what happens, with {@code {table}} and its like for the names of the change
 * @param remedy what to do instead
 * @param check whether a change does it
 */
public record Rule(
        String code,
        String name,
        Risk risk,
        Severity severity,
        String happens,
        String remedy,
        BiPredicate<Change, Scene> check) {
    public Rule {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(risk, "risk");
        requireNonNull(severity, "severity");
        requireNonNull(check, "check");
    }

    /**
     * A rule about changes of one kind.
     *
     * <pre>{@code
     * Rule noSerial = Rule.on(Change.AddColumn.class, "ACME1", "no-serial", Risk.STYLE, Severity.WARNING,
     *         (add, scene) -> add.column().type().endsWith("SERIAL"), "{column} is a serial.", "Take an identity.");
     * }</pre>
     */
    public static <C extends Change> Rule on(
            Class<C> kind,
            String code,
            String name,
            Risk risk,
            Severity severity,
            BiPredicate<? super C, Scene> check,
            String happens,
            String remedy) {
        return new Rule(
                code,
                name,
                risk,
                severity,
                happens,
                remedy,
                (change, scene) -> kind.isInstance(change) && check.test(kind.cast(change), scene));
    }

    /** Whether one of some names is its code or its name. */
    boolean isNamed(Collection<String> names) {
        return names.stream()
                .map(given -> given.strip().toLowerCase(Locale.ROOT))
                .anyMatch(given -> given.equals(code.toLowerCase(Locale.ROOT)) || given.equals(name));
    }

    /** Whether somebody's word covers it. */
    boolean isCoveredBy(Assurance assurance) {
        return assurance.rules().isEmpty() || isNamed(assurance.rules());
    }

    /** Whether it has something to say of the step of a scene. */
    boolean finds(Scene scene) {
        Change change = scene.step().change();
        TableName table = change.table();
        boolean spared = risk.sparesNewTables() && table != null && scene.isNew(table);
        return !spared && check.test(change, scene);
    }

    /** A text with the names of a change in it. */
    static String filled(String text, Change change) {
        String filled = text;
        for (RecordComponent component : change.getClass().getRecordComponents()) {
            filled = filled.replace("{" + component.getName() + "}", said(component, change));
        }
        return change instanceof Change.AddColumn add
                ? filled.replace("{type}", add.column().type())
                : filled;
    }

    private static String said(RecordComponent component, Change change) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(change);
            return value instanceof List<?> several
                    ? String.join(", ", several.stream().map(String::valueOf).toList())
                    : said(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? ".." : value.toString();
    }
}
