package io.aludel.sql;

import io.aludel.sql.ast.From;

/** Stand-in for the interface of this name. */
public interface FromItem {
    From from();
}
