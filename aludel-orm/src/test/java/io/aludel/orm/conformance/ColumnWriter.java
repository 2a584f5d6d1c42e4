package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.UnknownWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes attributes that are columns. */
final class ColumnWriter {
    private final Models models;
    private final ClassForm model;
    private final SourceText source;

    ColumnWriter(Models models, ClassForm model, SourceText source) {
        this.models = models;
        this.model = model;
        this.source = source;
    }

    void deferred(String name, ColumnForm column, Call form) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        ColumnForm.split(form.arguments(), new ArrayList<>(), named);
        List<String> arguments = new ArrayList<>();
        if (named.get("group") != null) {
            arguments.add("group = " + FormText.quoted(String.valueOf(named.get("group"))));
        }
        if (Boolean.TRUE.equals(named.get("raiseload"))) {
            arguments.add("raise = true");
        }
        if (SourceText.hasOwn("Lazy")) {
            source.own("Lazy", String.join(", ", arguments));
        } else if (arguments.isEmpty()) {
            source.annotation("jakarta.persistence.Basic", "fetch = jakarta.persistence.FetchType.LAZY");
        } else {
            throw new UnknownWord("Aludel has no annotation @Lazy");
        }
        write(name, column, List.of());
    }

    void write(String name, ColumnForm column, List<String> more) {
        if (column.isKey()) {
            source.annotation("jakarta.persistence.Id", "");
            if (column.isNumbered() && model.key().size() == 1) {
                source.annotation(
                        "jakarta.persistence.GeneratedValue", "strategy = jakarta.persistence.GenerationType.IDENTITY");
            }
        }
        if (column.name().equals(Models.text(model.mapper().get("version_id_col")))) {
            source.annotation("jakarta.persistence.Version", "");
        }
        List<String> arguments = new ArrayList<>(List.of("name = \"" + column.name() + "\""));
        if (column.isRequired()) {
            arguments.add("nullable = false");
        }
        if (column.flag("unique")) {
            arguments.add("unique = true");
        }
        Integer length = column.length();
        if (length != null) {
            arguments.add("length = " + length);
        }
        arguments.addAll(more);
        source.annotation("jakarta.persistence.Column", String.join(", ", arguments));
        if (column.isLong()) {
            source.annotation("jakarta.persistence.Lob", "");
        }
        if (column.isJson()) {
            source.own("AsJson", column.isTrackedJson() ? "" : "tracked = false");
        }
        defaults(name, column);
        source.field(column.javaType(), name);
    }

    private void defaults(String name, ColumnForm column) {
        if (column.computed() != null) {
            source.own("Computed", FormText.quoted(column.computed()));
        }
        Object server = column.options().get("server_default");
        if (server != null) {
            String sql = server instanceof String text ? "'" + text + "'" : sql(server);
            source.own("ServerDefault", FormText.quoted(sql));
        }
        if (column.options().get("server_onupdate") != null) {
            source.own("FetchedValue", "");
        }
        method("default", "DefaultFor", name, column);
        method("onupdate", "OnUpdate", name, column);
    }

    private static String sql(Object form) {
        if (form instanceof Call call && call.head().equals("text")) {
            return String.valueOf(call.arguments().get(0));
        }
        throw new UnknownWord("a server default by " + FormText.of(form));
    }

    /** Put after the field, since annotations of the field are being written. */
    private void method(String option, String annotation, String name, ColumnForm column) {
        if (!column.options().containsKey(option)) {
            return;
        }
        if (!SourceText.hasOwn(annotation)) {
            throw new UnknownWord("Aludel has no annotation @" + annotation);
        }
        Object form = column.options().get(option);
        String value = form instanceof Call
                ? "(" + column.javaType() + ") " + Callbacks.call(model.name(), FormText.of(form))
                : FormText.of(form);
        source.after("@io.aludel.orm.annotation." + annotation + "(\"" + name + "\") static " + column.javaType() + " "
                + name + "_" + option + "() { return " + value + "; }");
    }

    Models models() {
        return models;
    }
}
