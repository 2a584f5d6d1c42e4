package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.dialect.Likeness;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.DropObject;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.reflect.DefinitionRehearsal;
import io.aludel.schema.MetaData;
import io.aludel.schema.TextObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Functions, procedures, triggers and policies, by their texts in the database's own words. Those that the model does not know are left
 * alone unless it has some of their kind. Single use.
 */
final class TextComparison {
    private final SchemaPair pair;
    private final List<TextObject> wanted = new ArrayList<>();
    private final List<TextObject> found = new ArrayList<>();
    private final List<MigrationOp> first = new ArrayList<>();
    private final List<MigrationOp> beforeViews = new ArrayList<>();
    private final List<MigrationOp> last = new ArrayList<>();

    /**
     * What has to be done.
     *
     * @param dropped what goes, before anything else
     * @param first what is created before tables
     * @param beforeViews what is created after tables and before views
     * @param last what is created at last
     */
    record Differences(
            List<MigrationOp> dropped,
            List<MigrationOp> first,
            List<MigrationOp> beforeViews,
            List<MigrationOp> last) {}

    private TextComparison(SchemaPair pair) {
        this.pair = pair;
    }

    static Differences of(SchemaPair pair) {
        return new TextComparison(pair).compare();
    }

    private Differences compare() {
        Set<TextObject.Kind> kinds = pair.options().unknownObjects()
                ? EnumSet.allOf(TextObject.Kind.class)
                : EnumSet.noneOf(TextObject.Kind.class);
        for (MetaData metadata : pair.metadata()) {
            for (TextObject object : metadata.objects()) {
                kinds.add(object.kind());
                if (object.appliesTo(pair.dialect().name()) && accepts(object)) {
                    wanted.add(object);
                }
            }
        }
        if (kinds.isEmpty()) {
            return new Differences(List.of(), List.of(), List.of(), List.of());
        }
        for (String schema : pair.schemas()) {
            pair.inspector().objects(schema).stream().filter(this::accepts).forEach(found::add);
        }
        Set<TextObject> left = new LinkedHashSet<>(found);
        for (TextObject object : wanted) {
            Optional<TextObject> existing = found.stream()
                    .filter(candidate -> isCounterpart(candidate, object))
                    .findFirst();
            existing.ifPresent(left::remove);
            if (existing.isEmpty() && isListed(object)) {
                place(object).add(new CreateObject(object));
            } else if (existing.isPresent() && differs(existing.get(), object)) {
                place(object).add(new ReplaceObject(replaceable(object), existing.get()));
            }
        }
        List<MigrationOp> dropped = new ArrayList<>();
        List<TextObject> going = new ArrayList<>(left);
        going.sort((one, other) -> other.kind().compareTo(one.kind()));
        for (TextObject object : going) {
            if (kinds.contains(object.kind())) {
                (isHeld(object) ? last : dropped).add(new DropObject(object));
            }
        }
        return new Differences(dropped, first, beforeViews, last);
    }

    /** Functions go when nothing uses them any more. */
    private static boolean isHeld(TextObject object) {
        return object.kind() == TextObject.Kind.FUNCTION || object.kind() == TextObject.Kind.PROCEDURE;
    }

    private List<MigrationOp> place(TextObject object) {
        return object.first() ? first : isHeld(object) ? beforeViews : last;
    }

    private boolean accepts(TextObject object) {
        return pair.accepts(ObjectKind.TEXT_OBJECT, object.schema(), object.table(), object.plainName());
    }

    /** Kinds that the database does not show cannot be compared. */
    private boolean isListed(TextObject object) {
        return pair.dialect().presence().objects() != null
                && object.kind() != TextObject.Kind.OTHER
                && object.kind() != TextObject.Kind.EXTENSION
                && object.kind() != TextObject.Kind.DOMAIN;
    }

    /** A function stays in place where triggers and views may hold it. */
    private TextObject replaceable(TextObject object) {
        if (object.replaceSql() != null || !isHeld(object) || !pair.dialect().has(Feature.HELD_ROUTINES)) {
            return object;
        }
        String replace = object.createSql().replaceFirst("(?i)^\\s*CREATE\\s+", "CREATE OR REPLACE ");
        return new TextObject(
                object.kind(),
                object.name(),
                object.schema(),
                object.table(),
                replace,
                object.dropSql(),
                replace,
                object.first(),
                object.condition());
    }

    private boolean isCounterpart(TextObject existing, TextObject object) {
        boolean same = existing.kind() == object.kind()
                && pair.key(existing.schema(), existing.plainName())
                        .equals(pair.key(object.schema(), object.plainName()))
                && (existing.table() == null || existing.table().equalsIgnoreCase(String.valueOf(object.table())));
        return same && sameArguments(existing.name(), object.name());
    }

    /** Where the database tells functions apart by the types of their arguments. */
    private boolean sameArguments(String existing, String declared) {
        if (existing.indexOf('(') < 0 || declared.indexOf('(') < 0) {
            return true;
        }
        String[] before = arguments(existing);
        String[] after = arguments(declared);
        if (before.length != after.length) {
            return false;
        }
        Likeness likeness = pair.dialect().likeness();
        for (int at = 0; at < before.length; at++) {
            if (!likeness.sameTypes(before[at], after[at])) {
                return false;
            }
        }
        return true;
    }

    private static String[] arguments(String signature) {
        String inner = signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
        return inner.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*");
    }

    private boolean differs(TextObject existing, TextObject object) {
        Likeness likeness = pair.dialect().likeness();
        String before = likeness.comparable(existing.createSql());
        if (Wording.same(before, likeness.comparable(object.createSql()))) {
            return false;
        }
        return DefinitionRehearsal.of(pair.connection(), replaceable(object), existing)
                .map(stored -> !stored.createSql().equals(existing.createSql()))
                .orElse(true);
    }
}
