package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.UnknownWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes hybrids, validators, column properties and proxies: methods that call back with the model's forms. */
final class ExpressionWriter {
    private static final Set<String> CONDITIONS = Set.of(
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "and",
            "or",
            "not",
            "in",
            "not_in",
            "is",
            "is_not",
            "like",
            "any",
            "has",
            "contains",
            "startswith",
            "endswith",
            "between",
            "exists",
            "with_parent",
            "is_distinct_from",
            "same");
    private static final Set<String> TEXTS = Set.of(
            "upper", "lower", "concat", "func.upper", "func.lower", "func.concat", "func.coalesce_text", "func.substr");

    private final Models models;
    private final ClassForm model;
    private final SourceText source;
    private final List<@Nullable Object> positional = new ArrayList<>();
    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();

    ExpressionWriter(Models models, ClassForm model, SourceText source) {
        this.models = models;
        this.model = model;
        this.source = source;
    }

    void write(String name, Call call) {
        ColumnForm.split(call.arguments(), positional, named);
        switch (call.head()) {
            case "hybrid", "hybrid_method" -> hybrid(name);
            case "validates" -> validator(name);
            case "column_property" -> columnProperty(name, call.arguments().get(0));
            case "query_expression" -> {
                source.own("QueryExpression", "");
                if (call.arguments().isEmpty()) {
                    source.field("Integer", name);
                } else {
                    computed(name, call.arguments().get(0));
                }
            }
            case "association_proxy" -> proxy(name);
            default -> throw new UnknownWord("property " + call.head());
        }
    }

    private void hybrid(String name) {
        Call function = (Call) Objects.requireNonNull(positional.get(0));
        List<@Nullable Object> parameters =
                ((Items) Objects.requireNonNull(function.arguments().get(0))).items();
        String type = type(function.arguments().get(1));
        StringBuilder typed = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        for (Object parameter : parameters.subList(1, parameters.size())) {
            typed.append(typed.isEmpty() ? "" : ", ").append("Integer ").append(Models.text(parameter));
            passed.append(", ").append(Models.text(parameter));
        }
        source.own("Hybrid", "");
        source.line("public " + type + " " + name + "(" + typed + ") { return (" + type + ") "
                + Callbacks.call(model.name(), FormText.of(function), "this" + passed) + "; }");
        Object expression = named.get("expr") == null ? function : named.get("expr");
        source.own("HybridExpression", "");
        source.line("static " + expressionType(type) + " " + name + "(" + model.name() + "_.Path self"
                + (typed.isEmpty() ? "" : ", ") + typed + ") { return (" + expressionType(type) + ") "
                + Callbacks.call(model.name(), typed(type, FormText.of(expression)), "self" + passed) + "; }");
        Object setter = named.get("setter");
        if (setter != null) {
            source.line("public void set_" + name + "(" + type + " value) { "
                    + Callbacks.call(model.name(), FormText.of(setter), "this", "value") + "; }");
        }
        Object update = named.get("update");
        if (update != null) {
            source.own("HybridUpdate", "");
            source.line("static java.util.Map<?, ?> " + name + "(" + model.name() + "_.Path self, "
                    + expressionType(type) + " value) { return io.aludel.orm.conformance.Callbacks.changes("
                    + Callbacks.call(model.name(), FormText.of(update), "self", "value") + "); }");
        }
        if (named.get("comparator") != null) {
            throw new UnknownWord("hybrid with " + named.keySet());
        }
    }

    /** A function of the notation whose result has the type that the generated method promises. */
    private static String typed(String type, String function) {
        int body = function.indexOf(']') + 1;
        return function.substring(0, body) + " (typed \"" + type + "\" "
                + function.substring(body, function.lastIndexOf(')')).strip() + "))";
    }

    private void validator(String name) {
        int last = positional.size() - 1;
        Object function = positional.get(last);
        for (Object attribute : positional.subList(0, last)) {
            String target = String.valueOf(attribute);
            ColumnForm column = models.column(model, target);
            String type = column != null ? column.javaType() : targetOf(target);
            boolean removes = Boolean.TRUE.equals(named.get("include_removes"));
            source.own(
                    "Validates",
                    "value = " + FormText.quoted(target) + ", includeRemoves = " + removes + ", includeBackrefs = "
                            + !Boolean.FALSE.equals(named.get("include_backrefs")));
            List<String> arguments = new ArrayList<>(List.of("this", FormText.quoted(target), "value"));
            if (removes) {
                arguments.add("removed");
            }
            source.line(type + " " + name + "_" + target + "(" + type + " value" + (removes ? ", boolean removed" : "")
                    + ") { return (" + type + ") "
                    + Callbacks.call(model.name(), FormText.of(function), arguments.toArray(String[]::new)) + "; }");
        }
    }

    private String targetOf(String relationship) {
        if (model.properties().get(relationship) instanceof Call call
                && call.head().equals("relationship")) {
            return new RelationshipForm(models, model, relationship, call)
                    .target()
                    .name();
        }
        throw new UnknownWord(model.name() + " has nothing called " + relationship);
    }

    private void columnProperty(String name, @Nullable Object form) {
        source.own(
                "ColumnProperty", Boolean.FALSE.equals(named.get("expire_on_flush")) ? "expiresOnFlush = false" : "");
        if (Boolean.TRUE.equals(named.get("deferred"))) {
            source.own("Lazy", "");
        }
        computed(name, form);
    }

    /** A field with the method that says how the database computes it. */
    private void computed(String name, @Nullable Object form) {
        String type = type(form);
        source.after("@io.aludel.orm.annotation.ColumnExpression static " + expressionType(type) + " " + name + "("
                + model.name() + "_.Path self) { return (" + expressionType(type) + ") "
                + Callbacks.call(
                        model.name(),
                        "(fn [" + model.table() + "] (typed \"" + type + "\" " + FormText.of(form) + "))",
                        "self")
                + "; }");
        source.field(type, name);
    }

    private void proxy(String name) {
        String relationship = String.valueOf(positional.get(0));
        String attribute = String.valueOf(positional.get(1));
        Call call = (Call) Objects.requireNonNull(model.properties().get(relationship));
        RelationshipForm form = new RelationshipForm(models, model, relationship, call);
        String element = attributeType(form.target(), attribute);
        source.own("AssociationProxy", "of = \"" + relationship + "\", attribute = \"" + attribute + "\"");
        Object creator = named.get("creator");
        if (creator != null) {
            String target = form.target().name();
            boolean keyed = String.valueOf(form.text("collection")).contains("keyed");
            source.after("@io.aludel.orm.annotation.ProxyCreator(\"" + name + "\") static " + target + " " + name
                    + "_creator(" + (keyed ? "String key, " : "") + element + " value) { return (" + target + ") "
                    + Callbacks.call(
                            model.name(),
                            FormText.of(creator),
                            keyed ? new String[] {"key", "value"} : new String[] {"value"})
                    + "; }");
        }
        if (form.isScalar()) {
            source.field(element, name);
        } else if ("set".equals(form.text("collection"))) {
            source.field("java.util.Set<" + element + ">", name);
        } else if (String.valueOf(form.text("collection")).contains("keyed")) {
            source.field("java.util.Map<String, " + element + ">", name);
        } else {
            source.field("java.util.List<" + element + ">", name);
        }
    }

    private String attributeType(ClassForm owner, String attribute) {
        for (ClassForm each : models.line(owner)) {
            ColumnForm column = each.column(attribute);
            if (column != null) {
                return column.javaType();
            }
            if (each.properties().get(attribute) instanceof Call call) {
                if (call.head().equals("relationship")) {
                    return new RelationshipForm(models, each, attribute, call)
                            .target()
                            .name();
                }
                if (call.head().equals("association_proxy")) {
                    Call relationship = (Call) Objects.requireNonNull(
                            each.properties().get(Models.text(call.arguments().get(0))));
                    RelationshipForm next = new RelationshipForm(
                            models, each, Models.text(call.arguments().get(0)), relationship);
                    return attributeType(
                            next.target(), Models.text(call.arguments().get(1)));
                }
            }
        }
        throw new UnknownWord(owner.name() + " has nothing called " + attribute);
    }

    /** The Java type of what a form computes. */
    private String type(@Nullable Object form) {
        if (form instanceof String) {
            return "String";
        }
        if (form instanceof Symbol symbol) {
            String column = symbol.name().substring(symbol.name().lastIndexOf('.') + 1);
            for (ClassForm each : models.classes().values()) {
                ColumnForm found = models.column(each, column);
                if (found != null) {
                    return found.javaType();
                }
            }
        }
        if (form instanceof Call call) {
            if (CONDITIONS.contains(call.head())) {
                return "Boolean";
            }
            if (TEXTS.contains(call.head())) {
                return "String";
            }
            if (call.head().equals("func.count")) {
                return "Long";
            }
            if (call.head().equals("len")) {
                return "Integer";
            }
            if (call.head().equals("->") || call.head().equals("scalar_subquery")) {
                return type(call.arguments().get(0));
            }
            if (call.head().equals("if")) {
                return type(call.arguments().get(1));
            }
            for (Object argument : call.arguments()) {
                String inner = type(argument);
                if (!inner.equals("Object")) {
                    return inner;
                }
            }
        }
        return form instanceof Integer ? "Integer" : "Object";
    }

    private static String expressionType(String type) {
        return switch (type) {
            case "String" -> "io.aludel.sql.TextExpr";
            case "Boolean" -> "io.aludel.sql.Predicate";
            case "Integer", "Long" -> "io.aludel.sql.NumberExpr<" + type + ">";
            default -> "io.aludel.sql.Expression<" + type + ">";
        };
    }
}
