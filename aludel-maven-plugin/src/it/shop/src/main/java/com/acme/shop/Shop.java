package com.acme.shop;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;

/** The model; with {@code -Dshop.prices=true} as it is after somebody has changed it. */
public final class Shop {
    private Shop() {}

    public static MetaData model() {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", BIGINT).primaryKey());
        elements.add(column("name", VARCHAR(50)).notNull());
        if (Boolean.getBoolean("shop.prices")) {
            elements.add(column("price", INTEGER));
        }
        MetaData model = new MetaData();
        Table.of("goods", model, elements.toArray(TableElement[]::new));
        return model;
    }
}
