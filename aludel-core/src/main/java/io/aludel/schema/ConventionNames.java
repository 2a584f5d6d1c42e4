package io.aludel.schema;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the constraints and indexes of one table the names that a convention has for them. Single use. */
final class ConventionNames {
    private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s|%%");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

    private final NamingConvention convention;
    private final @Nullable String schema;
    private final String table;
    private final Map<String, Column<?>> columns;

    ConventionNames(
            NamingConvention convention, @Nullable String schema, String table, Map<String, Column<?>> columns) {
        this.convention = convention;
        this.schema = schema;
        this.table = table;
        this.columns = columns;
    }

    Constraint named(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return named(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return named(unique);
        }
        if (constraint instanceof CheckConstraint check) {
            return named(check);
        }
        return constraint instanceof ExcludeConstraint exclude ? named(exclude) : named((PrimaryKey) constraint);
    }

    PrimaryKey named(PrimaryKey key) {
        return named(NamingConvention.Kind.PRIMARY_KEY, key, key.name(), key.columns());
    }

    ForeignKey named(ForeignKey key) {
        return named(NamingConvention.Kind.FOREIGN_KEY, key, key.name(), key.columns());
    }

    UniqueConstraint named(UniqueConstraint unique) {
        return named(NamingConvention.Kind.UNIQUE, unique, unique.name(), unique.columns());
    }

    CheckConstraint named(CheckConstraint check) {
        return named(
                NamingConvention.Kind.CHECK,
                check,
                check.name(),
                check.condition().columnNames());
    }

    ExcludeConstraint named(ExcludeConstraint exclude) {
        List<String> names = exclude.elements().stream()
                .flatMap(element -> named(element.column(), element.expression()).stream())
                .toList();
        return named(NamingConvention.Kind.EXCLUDE, exclude, exclude.name(), names);
    }

    Index named(Index index) {
        List<String> names = index.parts().stream()
                .flatMap(part -> named(part.column(), part.expression()).stream())
                .toList();
        return named(NamingConvention.Kind.INDEX, index, index.name(), names);
    }

    private static List<String> named(@Nullable String column, @Nullable SqlFragment expression) {
        if (column != null) {
            return List.of(column);
        }
        return expression == null ? List.of() : expression.columnNames();
    }

    private <C extends TableElement & Constrained<C>> C named(
            NamingConvention.Kind kind, C element, @Nullable String given, List<String> names) {
        String template = convention.template(kind);
        if (element.options().finalName()
                || template == null
                || isNamelessTypeCheck(element, given)
                || given != null && !template.contains("%(constraint_name)s")) {
            return element;
        }
        return element.finallyNamed(filled(template, element, given, names));
    }

    /** What a type asks for stays without a name rather than failing for one. */
    private static boolean isNamelessTypeCheck(TableElement element, @Nullable String given) {
        return given == null && element instanceof CheckConstraint check && check.condition() instanceof TypeCheck;
    }

    private String filled(String template, TableElement element, @Nullable String given, List<String> names) {
        Matcher matcher = TOKEN.matcher(template);
        StringBuilder name = new StringBuilder();
        while (matcher.find()) {
            String token = matcher.group(1);
            String text = token == null ? "%" : token(template, token, element, given, names);
            matcher.appendReplacement(name, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(name).toString();
    }

    private String token(
            String template, String token, TableElement element, @Nullable String given, List<String> names) {
        NamingConvention.Token own = convention.token(token);
        if (own != null) {
            return own.text(element, table);
        }
        switch (token) {
            case "table_name":
                return table;
            case "constraint_name":
                return explicit(template, given);
            case "referred_table_name":
                if (element instanceof ForeignKey key) {
                    return key.referredTable();
                }
                break;
            default:
                Matcher column = COLUMN.matcher(token);
                if (column.matches()) {
                    return columns(column, element, names);
                }
                break;
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "naming convention '" + template + "' of table '" + table + "' has a token '" + token
                        + "' that is not known here.");
    }

    private String explicit(String template, @Nullable String given) {
        if (given == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "naming convention '" + template + "' needs names, but a constraint of table '" + table
                            + "' has none.\n  Name it with named(..).");
        }
        return given;
    }

    private String columns(Matcher token, TableElement element, List<String> names) {
        boolean referred = token.group(1) != null;
        List<String> all = referred && element instanceof ForeignKey key ? key.referredColumns() : names;
        Function<String, String> form = referred ? name -> name : form(token.group(4));
        if (token.group(3) != null) {
            return all.stream()
                    .map(form)
                    .collect(Collectors.joining(token.group(3).equals("_N") ? "_" : ""));
        }
        int position = Integer.parseInt(token.group(2));
        return position < all.size() ? form.apply(all.get(position)) : "";
    }

    private Function<String, String> form(String kind) {
        return switch (kind) {
            case "key" ->
                name -> {
                    Column<?> column = columns.get(name);
                    return column == null ? name : column.key();
                };
            case "label" ->
                name -> (schema == null ? "" : schema.replace('.', '_') + "_") + table + "_" + inDatabase(name);
            default -> this::inDatabase;
        };
    }

    private String inDatabase(String key) {
        Column<?> column = columns.get(key);
        return column == null ? key : column.name();
    }
}
