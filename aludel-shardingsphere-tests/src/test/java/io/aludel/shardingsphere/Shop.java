package io.aludel.shardingsphere;

import io.aludel.orm.Registry;
import io.aludel.shardingsphere.shop.Country;
import io.aludel.shardingsphere.shop.Customer;
import io.aludel.shardingsphere.shop.Label;
import io.aludel.shardingsphere.shop.Purchase;
import io.aludel.shardingsphere.shop.PurchaseLine;

/** Where the rows of the shop are: customers by the remainder of their numbers, each with what is his; countries and labels on both servers. */
final class Shop {
    static final Registry MODELS =
            Registry.of(Country.class, Customer.class, Label.class, Purchase.class, PurchaseLine.class);

    static final String RULES = """
        databaseName: shop
        rules:
        - !SHARDING
          tables:
            customer:
              actualDataNodes: ds_${0..1}.customer
              databaseStrategy:
                standard:
                  shardingColumn: id
                  shardingAlgorithmName: by_number
            purchase:
              actualDataNodes: ds_${0..1}.purchase
              databaseStrategy:
                standard:
                  shardingColumn: customer_id
                  shardingAlgorithmName: by_customer
              keyGenerateStrategy:
                column: id
                keyGeneratorName: snowflake
            purchase_line:
              actualDataNodes: ds_${0..1}.purchase_line
              databaseStrategy:
                standard:
                  shardingColumn: customer_id
                  shardingAlgorithmName: by_customer
              keyGenerateStrategy:
                column: id
                keyGeneratorName: snowflake
          bindingTables:
            - purchase, purchase_line
          shardingAlgorithms:
            by_number:
              type: INLINE
              props:
                algorithm-expression: ds_${id % 2}
                allow-range-query-with-inline-sharding: true
            by_customer:
              type: INLINE
              props:
                algorithm-expression: ds_${customer_id % 2}
                allow-range-query-with-inline-sharding: true
          keyGenerators:
            snowflake:
              type: SNOWFLAKE
        - !BROADCAST
          tables: [country, label]
        props:
          sql-show: true
        """;

    private Shop() {}
}
