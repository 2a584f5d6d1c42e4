package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.UnknownWord;
import io.aludel.orm.conformance.RelationshipForm.Direction;
import io.aludel.orm.conformance.RelationshipForm.Pair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes relationships. */
final class RelationshipWriter {
    private static final Set<String> KNOWN = Set.of(
            "back_populates",
            "order_by",
            "uselist",
            "secondary",
            "cascade",
            "remote_side",
            "primaryjoin",
            "foreign_keys",
            "post_update",
            "lazy",
            "passive_deletes",
            "passive_updates",
            "single_parent",
            "viewonly",
            "innerjoin",
            "collection",
            "active_history",
            "overlaps",
            "secondaryjoin",
            "sync_backref",
            "join_depth",
            "info",
            "doc",
            "omit_join",
            "distinct_target_key");
    private static final List<String> ALL = List.of("save-update", "merge", "refresh-expire", "expunge", "delete");

    private final Models models;
    private final SourceText source;

    RelationshipWriter(Models models, SourceText source) {
        this.models = models;
        this.source = source;
    }

    void write(RelationshipForm form) {
        for (String option : form.options()) {
            if (!KNOWN.contains(option)) {
                throw new UnknownWord("relationship option " + option);
            }
        }
        if (form.direction() == Direction.TO_ONE) {
            toOne(form);
        } else if (form.isScalar()) {
            oneToOne(form);
        } else {
            toMany(form);
        }
    }

    private void toOne(RelationshipForm form) {
        RelationshipForm other = form.other();
        boolean one = other != null && other.isScalar() && other.direction() != Direction.TO_ONE;
        String mapped = one ? "OneToOne" : "ManyToOne";
        source.annotation("jakarta.persistence." + mapped, cascades(form));
        joinColumns(form, true);
        modifiers(form);
        source.field(form.target().name(), form.name());
    }

    private void oneToOne(RelationshipForm form) {
        RelationshipForm other = form.other();
        List<String> arguments = new ArrayList<>();
        if (other != null) {
            arguments.add("mappedBy = \"" + other.name() + "\"");
        }
        arguments.add(cascades(form));
        source.annotation("jakarta.persistence.OneToOne", joined(arguments));
        if (other == null) {
            throw new UnknownWord("a one-to-one whose key is at the other end, where nothing refers back");
        }
        modifiers(form);
        source.field(form.target().name(), form.name());
    }

    private void toMany(RelationshipForm form) {
        RelationshipForm other = form.other();
        boolean manyToMany = form.direction() == Direction.MANY_TO_MANY;
        List<String> arguments = new ArrayList<>();
        boolean inverse = other != null && (!manyToMany || !isFirst(form, other));
        if (inverse) {
            arguments.add("mappedBy = \"" + other.name() + "\"");
        }
        arguments.add(cascades(form));
        source.annotation("jakarta.persistence." + (manyToMany ? "ManyToMany" : "OneToMany"), joined(arguments));
        if (manyToMany && !inverse) {
            joinTable(form);
        } else if (!manyToMany && !inverse) {
            joinColumns(form, false);
        }
        order(form);
        modifiers(form);
        field(form);
    }

    private void field(RelationshipForm form) {
        String target = form.target().name();
        String lazy = String.valueOf(form.text("lazy"));
        String collection = String.valueOf(form.text("collection"));
        if (lazy.equals("write_only") || lazy.equals("dynamic")) {
            String type = lazy.equals("dynamic") ? "DynamicCollection" : "WriteOnlyCollection";
            String in = List.of("io.aludel.orm.", "io.aludel.orm.runtime.").stream()
                    .filter(each -> SourceText.exists(each + type))
                    .findFirst()
                    .orElseThrow(() -> new UnknownWord("Aludel has no " + type));
            source.field(in + type + "<" + target + ">", form.name());
        } else if (collection.startsWith("ordering:")) {
            source.annotation(
                    "jakarta.persistence.OrderColumn", "name = \"" + collection.substring("ordering:".length()) + "\"");
            source.field("java.util.List<" + target + ">", form.name(), "new java.util.ArrayList<>()");
        } else if (collection.equals("set")) {
            source.field("java.util.Set<" + target + ">", form.name(), "new java.util.HashSet<>()");
        } else if (collection.contains(":")) {
            String key = collection.substring(collection.indexOf(':') + 1);
            source.annotation("jakarta.persistence.MapKey", "name = \"" + key + "\"");
            ColumnForm column = models.column(form.target(), key);
            source.field(
                    "java.util.Map<" + (column == null ? "String" : column.javaType()) + ", " + target + ">",
                    form.name(),
                    "new java.util.HashMap<>()");
        } else {
            source.field("java.util.List<" + target + ">", form.name(), "new java.util.ArrayList<>()");
        }
    }

    /** Of two many-to-many sides the one in the class that comes first owns the table. */
    private boolean isFirst(RelationshipForm form, RelationshipForm other) {
        List<String> order = new ArrayList<>(models.classes().keySet());
        int here = order.indexOf(form.owner().name());
        int there = order.indexOf(other.owner().name());
        return here < there || here == there && form.name().compareTo(other.name()) < 0;
    }

    private void joinTable(RelationshipForm form) {
        String table = String.valueOf(form.text("secondary"));
        List<ColumnForm> columns = models.links().get(table);
        if (columns == null) {
            throw new UnknownWord("an association table that is no link: " + table);
        }
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        boolean self = models.root(form.owner()) == models.root(form.target());
        for (ColumnForm column : columns) {
            if (column.foreignKeys().isEmpty()) {
                continue;
            }
            String[] place = column.foreignKeys().get(0).split("\\.");
            String joinColumn = "@jakarta.persistence.JoinColumn(name = \"" + column.name()
                    + "\", referencedColumnName = \"" + place[1] + "\")";
            boolean ofOwner = self
                    ? FormText.of(form.option("primaryjoin")).contains("." + column.name())
                    : models.withTable(form.owner(), place[0]) != null;
            (ofOwner ? here : there).add(joinColumn);
        }
        source.annotation(
                "jakarta.persistence.JoinTable",
                "name = \"" + table + "\", joinColumns = {" + String.join(", ", here) + "}, inverseJoinColumns = {"
                        + String.join(", ", there) + "}");
    }

    private void joinColumns(RelationshipForm form, boolean here) {
        Object condition = form.condition();
        if (condition != null) {
            condition(form, condition);
            if (form.pairs().isEmpty()) {
                return;
            }
        }
        List<String> columns = new ArrayList<>();
        for (Pair pair : form.pairs()) {
            columns.add("@jakarta.persistence.JoinColumn(name = \"" + pair.key() + "\", referencedColumnName = \""
                    + pair.referred() + "\")");
        }
        if (columns.size() == 1) {
            source.line(columns.get(0));
        } else {
            source.annotation("jakarta.persistence.JoinColumns", "{" + String.join(", ", columns) + "}");
        }
    }

    private void condition(RelationshipForm form, Object condition) {
        if (!SourceText.hasOwn("JoinCondition")) {
            throw new UnknownWord("Aludel has no annotation @JoinCondition");
        }
        String owner = form.owner().name();
        String target = form.target().name();
        source.after("@io.aludel.orm.annotation.JoinCondition(\"" + form.name() + "\") static io.aludel.sql.Predicate "
                + form.name() + "_condition(" + owner + "_.Path owner, " + target + "_.Path target) { return "
                + "(io.aludel.sql.Predicate) "
                + Callbacks.call(
                        owner,
                        "(fn [" + owner + (owner.equals(target) ? "__owner" : "") + " " + target + "] "
                                + FormText.of(condition) + ")",
                        "owner",
                        "target")
                + "; }");
    }

    private void order(RelationshipForm form) {
        Object order = form.option("order_by");
        if (order == null) {
            return;
        }
        List<@Nullable Object> terms = order instanceof Items items ? items.items() : List.of(order);
        String text = terms.stream().map(term -> term(form, term)).collect(Collectors.joining(", "));
        source.annotation("jakarta.persistence.OrderBy", FormText.quoted(text));
    }

    private String term(RelationshipForm form, @Nullable Object term) {
        if (term instanceof Symbol symbol && !symbol.name().contains(".c.")) {
            return symbol.name().substring(symbol.name().indexOf('.') + 1);
        }
        if (term instanceof Call call && call.head().equals("asc")) {
            return term(form, call.arguments().get(0));
        }
        if (term instanceof Call call && call.head().equals("desc")) {
            return term(form, call.arguments().get(0)) + " DESC";
        }
        throw new UnknownWord("an order of " + form.name() + " by " + FormText.of(term));
    }

    private void modifiers(RelationshipForm form) {
        flag(form, "post_update", "LateUpdate");
        flag(form, "viewonly", "ViewOnly");
        flag(form, "single_parent", "SingleParent");
        flag(form, "innerjoin", "InnerJoin");
        flag(form, "active_history", "ActiveHistory");
        Object deletes = form.option("passive_deletes");
        if ("all".equals(deletes)) {
            source.own("PassiveDeletes", "all = true");
        } else if (Boolean.TRUE.equals(deletes)) {
            source.own("PassiveDeletes", "");
        }
        if (Boolean.FALSE.equals(form.option("passive_updates"))) {
            source.own("PassiveUpdates", "false");
        }
        String overlaps = form.text("overlaps");
        if (overlaps != null) {
            source.own("Overlaps", "{\"" + String.join("\", \"", overlaps.split(", *")) + "\"}");
        }
        String lazy = form.text("lazy");
        if (lazy != null && !Set.of("select", "write_only", "dynamic").contains(lazy)) {
            String strategy = switch (lazy) {
                case "raise_on_sql" -> "RAISE_ON_SQL";
                default -> lazy.toUpperCase(Locale.ROOT);
            };
            Object depth = form.option("join_depth");
            String value = source.ownEnum("LoadedBy", strategy);
            source.own("LoadedBy", depth == null ? value : "value = " + value + ", depth = " + depth);
        }
        ownCascades(form);
    }

    private void flag(RelationshipForm form, String option, String annotation) {
        if (form.flag(option)) {
            source.own(annotation, "");
        }
    }

    private static Set<String> cascadeSet(RelationshipForm form) {
        Set<String> set = new LinkedHashSet<>();
        String cascade = form.text("cascade");
        if (cascade == null) {
            return set;
        }
        for (String part : cascade.split(", *")) {
            if (part.equals("all")) {
                set.addAll(ALL);
            } else if (!part.isBlank()) {
                set.add(part.strip());
            }
        }
        return set;
    }

    private void ownCascades(RelationshipForm form) {
        if (form.text("cascade") == null || !SourceText.hasOwn("Cascades")) {
            return;
        }
        String constants = cascadeSet(form).stream()
                .map(cascade -> source.ownEnum("Cascades", cascade))
                .collect(Collectors.joining(", "));
        source.own("Cascades", "{" + constants + "}");
    }

    /** Jakarta's cascades, as long as Aludel's exact ones are not there. */
    private static String cascades(RelationshipForm form) {
        if (form.text("cascade") == null || SourceText.hasOwn("Cascades")) {
            return "";
        }
        Set<String> set = cascadeSet(form);
        List<String> types = new ArrayList<>();
        set.forEach(cascade -> types.add(
                switch (cascade) {
                    case "save-update" -> "PERSIST";
                    case "merge" -> "MERGE";
                    case "refresh-expire" -> "REFRESH";
                    case "expunge" -> "DETACH";
                    case "delete" -> "REMOVE";
                    default -> "";
                }));
        types.remove("");
        boolean orphans = set.contains("delete-orphan");
        if (orphans && form.direction() == Direction.TO_ONE) {
            throw new UnknownWord("Aludel has no annotation @Cascades, which orphans of a many-to-one need");
        }
        String names = types.stream()
                .map(type -> "jakarta.persistence.CascadeType." + type)
                .collect(Collectors.joining(", "));
        return "cascade = {" + names + "}" + (orphans ? ", orphanRemoval = true" : "");
    }

    private static String joined(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.isEmpty()).collect(Collectors.joining(", "));
    }
}
