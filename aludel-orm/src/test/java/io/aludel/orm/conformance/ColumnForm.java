package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code (Column "name" (Type) (ForeignKey "table.column") :option value ...)} of a model.
 *
 * @param name the column's name
 * @param type the type's form
 * @param foreignKeys {@code table.column} for each that it refers to
 * @param computed the SQL it is computed by, or null
 * @param options the named arguments, unevaluated
 */
record ColumnForm(
        String name,
        Call type,
        List<String> foreignKeys,
        @Nullable String computed,
        Map<String, @Nullable Object> options) {

    static ColumnForm of(Call form) {
        List<@Nullable Object> positional = new ArrayList<>();
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        split(form.arguments(), positional, options);
        List<String> foreignKeys = new ArrayList<>();
        String computed = null;
        for (Object part : positional.subList(2, positional.size())) {
            Call call = (Call) part;
            if (call != null && call.head().equals("ForeignKey")) {
                foreignKeys.add(String.valueOf(call.arguments().get(0)));
            }
            if (call != null && call.head().equals("Computed")) {
                computed = (String) call.arguments().get(0);
            }
        }
        return new ColumnForm(
                String.valueOf(positional.get(0)), (Call) positional.get(1), foreignKeys, computed, options);
    }

    static void split(
            List<@Nullable Object> forms, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
        for (int index = 0; index < forms.size(); index++) {
            if (forms.get(index) instanceof Keyword keyword) {
                named.put(keyword.name(), forms.get(++index));
            } else {
                positional.add(forms.get(index));
            }
        }
    }

    /** The column of a table that it refers to, or null. */
    @Nullable
    String referred(ClassForm model, Models models) {
        for (String refers : foreignKeys) {
            String[] place = refers.split("\\.");
            if (models.withTable(model, place[0]) != null) {
                return place[1];
            }
        }
        return null;
    }

    boolean flag(String option) {
        return Boolean.TRUE.equals(options.get(option));
    }

    boolean isKey() {
        return flag("primary_key");
    }

    boolean isRequired() {
        return Boolean.FALSE.equals(options.get("nullable"));
    }

    /** Whether the database numbers it, as it does a single key of whole numbers that refers to nothing. */
    boolean isNumbered() {
        return foreignKeys.isEmpty()
                && javaType().equals("Integer")
                && !Boolean.FALSE.equals(options.get("autoincrement"));
    }

    boolean isLong() {
        return type.head().equals("Text");
    }

    @Nullable
    Integer length() {
        return javaType().equals("String")
                        && !type.arguments().isEmpty()
                        && type.arguments().get(0) instanceof Integer length
                ? length
                : null;
    }

    String javaType() {
        return switch (type.head()) {
            case "Integer", "SmallInteger" -> "Integer";
            case "BigInteger" -> "Long";
            case "Boolean" -> "Boolean";
            case "Float" -> "Double";
            case "Numeric" -> "java.math.BigDecimal";
            case "Date" -> "java.time.LocalDate";
            case "DateTime" -> "java.time.LocalDateTime";
            case "Time" -> "java.time.LocalTime";
            case "Uuid", "UUID" -> "java.util.UUID";
            case "LargeBinary" -> "byte[]";
            case "JSON", "mutable_json" -> "java.util.Map<String, Object>";
            default -> "String";
        };
    }

    boolean isTrackedJson() {
        return type.head().equals("mutable_json");
    }

    boolean isJson() {
        return type.head().equals("JSON") || type.head().equals("mutable_json");
    }
}
