package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.dialect.Dialect;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the driver says about the rows of a statement that the application wrote itself. */
final class TextColumns {
    private TextColumns() {}

    static List<Compiled.ResultColumn> describe(ResultSetMetaData driver, Dialect dialect) throws SQLException {
        List<Compiled.ResultColumn> columns = new ArrayList<>();
        for (int column = 1; column <= driver.getColumnCount(); column++) {
            columns.add(new Compiled.ResultColumn(
                    dialect.modelName(driver.getColumnLabel(column)),
                    dialect.typeOf(driver.getColumnType(column), driver.getColumnTypeName(column))));
        }
        return columns;
    }
}
