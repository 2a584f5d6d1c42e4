package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Pairs;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.FormReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The classes and link tables of one case: families of {@code models.json} with the case's overrides.
 *
 * @param classes the classes by name, in the order of the family
 * @param links the association tables' columns by the tables' names
 * @param seed the rows to begin with, by table
 * @param mentioned the text of the case
 */
record Models(
        Map<String, ClassForm> classes,
        Map<String, List<ColumnForm>> links,
        Map<String, JsonNode> seed,
        String mentioned) {

    static Models of(JsonNode recording) {
        Map<String, ClassForm> classes = new LinkedHashMap<>();
        Map<String, List<ColumnForm>> links = new LinkedHashMap<>();
        Map<String, JsonNode> seed = new LinkedHashMap<>();
        for (JsonNode family : recording.get("models")) {
            for (JsonNode form : Recordings.family(family.asString())) {
                Call call = (Call) Objects.requireNonNull(FormReader.read(form.asString()));
                if (call.head().equals("link")) {
                    links.put(String.valueOf(call.arguments().get(0)), ClassForm.columns((Items)
                            Objects.requireNonNull(call.arguments().get(1))));
                } else {
                    ClassForm model = ClassForm.of(call);
                    classes.put(model.name(), model);
                }
            }
            JsonNode rows = Recordings.seed(family.asString());
            boolean seeded =
                    recording.get("seed") == null || recording.get("seed").asBoolean();
            if (seeded && rows != null) {
                rows.properties().forEach(entry -> seed.put(entry.getKey(), entry.getValue()));
            }
        }
        Models models = new Models(classes, links, seed, recording.toString());
        models.override(recording.get("override"));
        models.options(recording.get("mapper"));
        models.backrefs();
        return models;
    }

    private void override(@Nullable JsonNode overrides) {
        if (overrides == null) {
            return;
        }
        overrides.properties().forEach(entry -> {
            String[] place = entry.getKey().split("\\.");
            ClassForm model = model(place[0]);
            String text = entry.getValue().asString();
            if (text.equals("none")) {
                model.properties().remove(place[1]);
            } else {
                model.properties().put(place[1], FormReader.read(text));
            }
        });
    }

    private void options(@Nullable JsonNode options) {
        if (options != null) {
            options.properties()
                    .forEach(entry -> model(entry.getKey()).mapper().putAll(ClassForm.pairs((Pairs)
                            FormReader.read(entry.getValue().asString()))));
        }
    }

    /** {@code :backref "x"} makes the other side, which is written out here. */
    private void backrefs() {
        for (ClassForm model : List.copyOf(classes.values())) {
            for (Map.Entry<String, @Nullable Object> property :
                    List.copyOf(model.properties().entrySet())) {
                if (property.getValue() instanceof Call call && call.head().equals("relationship")) {
                    List<@Nullable Object> positional = new ArrayList<>();
                    Map<String, @Nullable Object> named = new TreeMap<>();
                    ColumnForm.split(call.arguments(), positional, named);
                    if (named.get("backref") instanceof String other) {
                        ClassForm target = model(String.valueOf(positional.get(0)));
                        List<@Nullable Object> back = new ArrayList<>(List.of(
                                model.name(),
                                new io.aludel.conformance.Form.Keyword("back_populates"),
                                property.getKey()));
                        if (named.get("secondary") != null) {
                            back.add(new io.aludel.conformance.Form.Keyword("secondary"));
                            back.add(named.get("secondary"));
                        }
                        target.properties().put(other, new Call("relationship", back));
                        List<@Nullable Object> there = new ArrayList<>(call.arguments());
                        int at = there.indexOf(new io.aludel.conformance.Form.Keyword("backref"));
                        there.set(at, new io.aludel.conformance.Form.Keyword("back_populates"));
                        property.setValue(new Call("relationship", there));
                        model.properties().put(property.getKey(), property.getValue());
                    }
                }
            }
        }
    }

    /** Whether the case says this name anywhere. */
    boolean mentions(String name) {
        return mentioned.matches("(?s).*\\b" + java.util.regex.Pattern.quote(name) + "\\b.*");
    }

    ClassForm model(String name) {
        ClassForm found = classes.get(name);
        if (found == null) {
            throw new io.aludel.conformance.UnknownWord("no class is called " + name);
        }
        return found;
    }

    /** The class and those it inherits from, itself first. */
    List<ClassForm> line(ClassForm model) {
        List<ClassForm> line = new ArrayList<>();
        for (String name = model.name(); name != null; name = model(name).inherits()) {
            line.add(model(name));
        }
        return line;
    }

    ClassForm root(ClassForm model) {
        List<ClassForm> line = line(model);
        return line.get(line.size() - 1);
    }

    /** The column of a class by name, in its own table or one above. */
    @Nullable
    ColumnForm column(ClassForm model, String column) {
        for (ClassForm each : line(model)) {
            ColumnForm found = each.column(column);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The class, of the given one and those above, that has a table of this name. */
    @Nullable
    ClassForm withTable(ClassForm model, String table) {
        for (ClassForm each : line(model)) {
            if (table.equals(each.table())) {
                return each;
            }
        }
        return null;
    }

    static String text(@Nullable Object form) {
        return form instanceof Symbol symbol ? symbol.name() : String.valueOf(form);
    }
}
