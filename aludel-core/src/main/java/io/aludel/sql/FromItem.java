package io.aludel.sql;

import io.aludel.sql.ast.From;

/** Something that can stand in FROM and be joined. Immutable. */
public interface FromItem {
    /** The node that stands in FROM. */
    From from();
}
