package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Keyword;
import io.aludel.conformance.Form.Pairs;
import io.aludel.conformance.Form.Spread;
import io.aludel.conformance.Form.Symbol;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes forms back as text, so that generated classes can carry them. */
final class FormText {
    private FormText() {}

    static String of(@Nullable Object form) {
        if (form instanceof Symbol symbol) {
            return symbol.name();
        }
        if (form instanceof Keyword keyword) {
            return ":" + keyword.name();
        }
        if (form instanceof Call call) {
            return "(" + call.head() + (call.arguments().isEmpty() ? "" : " ") + all(call.arguments()) + ")";
        }
        if (form instanceof Items items) {
            return "[" + all(items.items()) + "]";
        }
        if (form instanceof Pairs pairs) {
            return "{" + all(pairs.items()) + "}";
        }
        if (form == Spread.SPREAD) {
            return "&";
        }
        return form instanceof String text ? quoted(text) : String.valueOf(form);
    }

    /** A text as it stands in source, of Java as of the notation. */
    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String all(List<@Nullable Object> forms) {
        return forms.stream().map(FormText::of).collect(Collectors.joining(" "));
    }
}
