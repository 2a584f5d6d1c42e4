package io.aludel.sql.ast;

import io.aludel.schema.SqlFragment;
import java.util.List;

/** A statement that yields rows and may stand inside another. */
public sealed interface QueryNode extends Statement, SqlFragment
        permits SelectNode, CompoundNode, ValuesNode, TextNode {
    /** What the rows consist of; whole entities and {@code *} stand for several columns. */
    List<Expr> columns();
}
