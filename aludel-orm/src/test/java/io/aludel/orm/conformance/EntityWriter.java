package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.UnknownWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the Java source of one class of a model, as its author would annotate it. */
final class EntityWriter {
    static final String PACKAGE = "recorded";

    private final Models models;
    private final ClassForm model;
    private SourceText source = new SourceText();
    private final Set<String> composed = new HashSet<>();

    EntityWriter(Models models, ClassForm model) {
        this.models = models;
        this.model = model;
    }

    String write() {
        source.line("package " + PACKAGE + ";");
        source.annotation("jakarta.persistence.Entity", "name = \"" + model.name() + "\"");
        if (model.table() != null) {
            String uniques = model.uniques().stream()
                    .map(columns -> "@jakarta.persistence.UniqueConstraint(columnNames = {"
                            + columns.stream().map(FormText::quoted).collect(Collectors.joining(", ")) + "})")
                    .collect(Collectors.joining(", "));
            source.annotation(
                    "jakarta.persistence.Table",
                    "name = \"" + model.table() + "\""
                            + (uniques.isEmpty() ? "" : ", uniqueConstraints = {" + uniques + "}"));
        }
        inheritance();
        synonyms();
        String above = model.inherits();
        source.line("public class " + model.name() + (above == null ? "" : " extends " + above) + " {");
        source.line("public " + model.name() + "() {}");
        findComposed();
        columns();
        sharedColumns();
        model.properties().forEach(this::propertyIfNeeded);
        versions();
        source.line("}");
        return source.toString();
    }

    private void inheritance() {
        ClassForm root = models.root(model);
        String strategy = strategyBelow(model.name());
        if (strategy != null && !strategy.equals(strategyBelow(model.inherits()))) {
            source.annotation(
                    "jakarta.persistence.Inheritance", "strategy = jakarta.persistence.InheritanceType." + strategy);
        }
        if (model.mapper().get("polymorphic_on") != null) {
            source.annotation(
                    "jakarta.persistence.DiscriminatorColumn",
                    "name = " + FormText.of(Models.text(model.mapper().get("polymorphic_on"))) + discriminatorType());
        }
        Object identity = model.mapper().get("polymorphic_identity");
        if (identity != null) {
            source.annotation("jakarta.persistence.DiscriminatorValue", FormText.quoted(String.valueOf(identity)));
        }
        if (model.inherits() != null && model.table() != null && !model.isConcrete()) {
            for (ColumnForm key : model.key()) {
                String referred = key.referred(models.model(model.inherits()), models);
                source.annotation(
                        "jakarta.persistence.PrimaryKeyJoinColumn",
                        "name = \"" + key.name() + "\""
                                + (referred == null
                                                || referred.equals(key.name())
                                                || model.key().size() == 1
                                        ? ""
                                        : ", referencedColumnName = \"" + referred + "\""));
            }
        }
        Object load = model.mapper().get("polymorphic_load");
        if (load == null && model != root && "*".equals(root.mapper().get("with_polymorphic"))) {
            load = "inline";
        }
        if (load != null) {
            source.own("PolymorphicLoad", source.ownEnum("PolymorphicLoad", String.valueOf(load)));
        }
        Object eager = model.mapper().get("eager_defaults");
        if (eager instanceof Boolean always) {
            source.own("EagerDefaults", "io.aludel.orm.annotation.EagerDefaults.When." + (always ? "ALWAYS" : "NEVER"));
        }
        if (Boolean.FALSE.equals(model.mapper().get("confirm_deleted_rows"))) {
            source.own("ConfirmDeletedRows", "false");
        }
    }

    /** The application counts: the method of its versions returns what the object has, or what a function makes of it. */
    private void versions() {
        Object generator = model.mapper().get("version_id_generator");
        if (generator != null) {
            String column = Models.text(model.mapper().get("version_id_col"));
            String type = Objects.requireNonNull(models.column(model, column)).javaType();
            source.own("VersionGenerator", FormText.quoted(column));
            source.line("static " + type + " counted(" + model.name() + " entity) { return "
                    + (generator instanceof Call
                            ? "(" + type + ") "
                                    + Callbacks.call(model.name(), FormText.of(generator), "entity." + column)
                            : "entity." + column)
                    + "; }");
        }
    }

    private String discriminatorType() {
        ColumnForm column = models.column(model, Models.text(model.mapper().get("polymorphic_on")));
        return column != null && column.javaType().equals("Integer")
                ? ", discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER"
                : "";
    }

    /** How the classes right below are stored; one with a table of its own is joined in any case. */
    private @Nullable String strategyBelow(@Nullable String name) {
        boolean joined = false;
        boolean shared = false;
        for (ClassForm each : models.classes().values()) {
            if (name != null && name.equals(each.inherits())) {
                if (each.isConcrete()) {
                    return "TABLE_PER_CLASS";
                }
                joined |= each.table() != null;
                shared |= each.table() == null;
            }
        }
        return shared ? "SINGLE_TABLE" : joined ? "JOINED" : null;
    }

    private void synonyms() {
        model.properties().forEach((name, form) -> {
            if (form instanceof Call call
                    && call.head().equals("synonym")
                    && (models.mentions(name) || SourceText.hasOwn("Synonym"))) {
                source.own(
                        "Synonym",
                        "name = \"" + name + "\", of = "
                                + FormText.of(call.arguments().get(0)));
            }
        });
    }

    private void findComposed() {
        for (Object form : model.properties().values()) {
            if (form instanceof Call call && call.head().equals("composite")) {
                call.arguments().stream().skip(1).forEach(column -> composed.add(Models.text(column)));
            }
        }
    }

    private void columns() {
        Set<String> inherited = new HashSet<>();
        for (ClassForm above : models.line(model)) {
            if (above != model) {
                above.columns().forEach(column -> inherited.add(column.name()));
            }
        }
        Object excluded = model.mapper().get("exclude_properties");
        if (excluded instanceof Items items) {
            items.items().forEach(item -> inherited.add(Models.text(item)));
        }
        Set<String> renamed = new HashSet<>();
        model.properties().forEach((name, form) -> {
            if (form instanceof Symbol symbol && !symbol.name().endsWith("." + name)) {
                renamed.add(symbol.name().substring(symbol.name().lastIndexOf('.') + 1));
            }
        });
        for (ColumnForm column : model.columns()) {
            if (!inherited.contains(column.name())
                    && !composed.contains(column.name())
                    && !renamed.contains(column.name())
                    && !isOrder(column.name())
                    && !model.properties().containsKey(column.name())) {
                new ColumnWriter(models, model, source).write(column.name(), column, List.of());
            }
        }
    }

    /** Columns of a single table that its base leaves out, which every subclass has as attributes in the reference. */
    private void sharedColumns() {
        Object excluded = models.root(model).mapper().get("exclude_properties");
        if (model.table() == null && model.inherits() != null && excluded instanceof Items items) {
            for (Object item : items.items()) {
                String name = Models.text(item);
                boolean above =
                        models.line(model).stream().anyMatch(each -> each != model && each != models.root(model));
                if (!above && !model.properties().containsKey(name) && !leavesOut(name)) {
                    new ColumnWriter(models, model, source).write(name, column(name), List.of());
                }
            }
        }
    }

    private boolean leavesOut(String column) {
        return model.mapper().get("exclude_properties") instanceof Items items
                && items.items().stream().anyMatch(item -> Models.text(item).equals(column));
    }

    /** A column that a list's order is kept in is none of the element's attributes in Java. */
    private boolean isOrder(String column) {
        return false;
    }

    /** What cannot be written yet is left out of cases that do not mention it. */
    private void propertyIfNeeded(String name, @Nullable Object form) {
        SourceText outer = source;
        source = new SourceText();
        try {
            property(name, form);
            outer.line(source.toString());
        } catch (UnknownWord gap) {
            if (models.mentions(name)) {
                throw gap;
            }
        } finally {
            source = outer;
        }
    }

    private void property(String name, @Nullable Object form) {
        ColumnWriter columns = new ColumnWriter(models, model, source);
        if (form instanceof Symbol symbol) {
            String column = symbol.name().substring(symbol.name().lastIndexOf('.') + 1);
            columns.write(name, column(column), List.of());
            return;
        }
        Call call = (Call) Objects.requireNonNull(form);
        switch (call.head()) {
            case "relationship" ->
                new RelationshipWriter(models, source).write(new RelationshipForm(models, model, name, call));
            case "attr" ->
                columns.write(name, column(Models.text(call.arguments().get(1))), List.of());
            case "deferred_col" ->
                columns.deferred(name, column(Models.text(call.arguments().get(0))), call);
            case "synonym" -> {}
            case "composite" -> composite(name, call);
            default -> new ExpressionWriter(models, model, source).write(name, call);
        }
    }

    private ColumnForm column(String name) {
        ColumnForm column = models.column(model, name);
        if (column == null) {
            throw new UnknownWord(model.name() + " has no column " + name);
        }
        return column;
    }

    private void composite(String name, Call call) {
        List<String> parts = new ArrayList<>();
        String[] names = {"x", "y", "z"};
        for (int index = 1; index < call.arguments().size(); index++) {
            ColumnForm column = column(Models.text(call.arguments().get(index)));
            parts.add("@jakarta.persistence.AttributeOverride(name = \"" + names[index - 1]
                    + "\", column = @jakarta.persistence.Column(name = \"" + column.name() + "\"))");
        }
        source.line("@jakarta.persistence.AttributeOverrides({" + String.join(", ", parts) + "})");
        source.annotation("jakarta.persistence.Embedded", "");
        source.field(Models.text(call.arguments().get(0)), name);
    }

    /** The value classes that composites of the model name. */
    static Map<String, String> embeddables(Models models) {
        Map<String, String> sources = new java.util.LinkedHashMap<>();
        for (ClassForm model : models.classes().values()) {
            for (Object form : model.properties().values()) {
                if (form instanceof Call call && call.head().equals("composite")) {
                    String name = Models.text(call.arguments().get(0));
                    sources.put(
                            name,
                            "package " + PACKAGE + ";\n@jakarta.persistence.Embeddable\npublic record " + name
                                    + "(Integer x, Integer y) {}\n");
                }
            }
        }
        return sources;
    }
}
