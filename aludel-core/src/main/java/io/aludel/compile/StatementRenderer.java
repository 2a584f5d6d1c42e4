package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementVisitor;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;

/** Sends a whole statement to the renderer of its kind; gives what its rows consist of. */
record StatementRenderer(SelectRenderer selects, DmlRenderer dml) implements StatementVisitor<List<ResultColumn>> {
    @Override
    public List<ResultColumn> select(SelectNode select) {
        return selects.top(select);
    }

    @Override
    public List<ResultColumn> compound(CompoundNode compound) {
        return selects.top(compound);
    }

    @Override
    public List<ResultColumn> values(ValuesNode values) {
        return selects.top(values);
    }

    @Override
    public List<ResultColumn> text(TextNode text) {
        return selects.top(text);
    }

    @Override
    public List<ResultColumn> insert(InsertNode insert) {
        return dml.insert(insert);
    }

    @Override
    public List<ResultColumn> update(UpdateNode update) {
        return dml.update(update);
    }

    @Override
    public List<ResultColumn> delete(DeleteNode delete) {
        return dml.delete(delete);
    }
}
