package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subquery takes from the statements around it instead of having it in its own FROM; a select without this takes what the
 * nearest statement has.
 *
 * @param to the elements that are taken from any statement around
 * @param except when not null, everything is taken but these
 */
public record Correlation(List<From> to, @Nullable List<From> except) {
    public Correlation {
        to = List.copyOf(to);
        except = except == null ? null : List.copyOf(except);
    }
}
