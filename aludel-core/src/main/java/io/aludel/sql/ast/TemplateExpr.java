package io.aludel.sql.ast;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A construct of the application's own, as a text for each dialect in which {@code {0}} stands for the first operand.
 *
 * @param name what errors call it
 * @param templates the text by dialect; {@code *} for all others
 * @param children the operands
 * @param type the type of the value
 */
public record TemplateExpr(String name, Map<String, String> templates, List<Expr> children, SqlType<?> type)
        implements CustomExpr {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    public TemplateExpr {
        templates = Map.copyOf(templates);
        children = List.copyOf(children);
    }

    @Override
    public void render(Output output) {
        String template = templates.getOrDefault(output.dialect(), templates.get("*"));
        if (template == null) {
            throw new CompileException(
                    ErrorCode.UNSUPPORTED,
                    "'" + name + "' is not supported by " + output.dialect()
                            + ".\n  Say how it is written there with on(\"" + output.dialect() + "\", ..).");
        }
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            output.sql(template.substring(from, place.start()));
            output.expression(children.get(Integer.parseInt(place.group(1))));
            from = place.end();
        }
        output.sql(template.substring(from));
    }

    @Override
    public Optional<Object> shape() {
        return Optional.of(List.of(name, templates, type));
    }
}
