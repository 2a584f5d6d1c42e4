package io.aludel.orm.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.FlushException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities whose rows come from queries and views. */
@EveryDatabase
class RowsSuiteTest extends MappedTables {
    private static final Registry CLASSES =
            Registry.of(Sale.class, Seller.class, SellerTotal.class, LargeSale.class, SoldOnce.class);

    private Script script;

    RowsSuiteTest() {
        super(CLASSES);
    }

    @BeforeEach
    void open() {
        script = new Script(engine);
        try (Session session = sessions.open()) {
            Seller ann = new Seller(1, "Ann");
            Seller ben = new Seller(2, "Ben");
            Sale cancelled = new Sale(ben, 1000);
            cancelled.cancel();
            session.addAll(List.of(ann, ben, new Sale(ann, 50), new Sale(ann, 150), new Sale(ben, 200), cancelled));
            session.commit();
        }
        script.clear();
    }

    @Test
    void anEntityOverAQueryHasNoTable() {
        assertThat(CLASSES.metadata().tables())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("sale", "seller");
    }

    @Test
    void theRowsOfAQueryBecomeObjects() {
        try (Session session = sessions.open()) {
            List<SellerTotal> totals = session.scalars(Sql.select(SellerTotal.class)
                            .where(SellerTotal_.total.ge(100L))
                            .orderBy(SellerTotal_.total))
                    .all();
            assertThat(totals).extracting(SellerTotal::total).containsExactly(200L, 200L);
            assertThat(totals).extracting(SellerTotal::sales).containsExactlyInAnyOrder(2L, 1L);
            assertThat(script.statements()).hasSize(1);
        }
    }

    @Test
    void anObjectIsFoundByItsKeyOnce() {
        try (Session session = sessions.open()) {
            SellerTotal total = session.get(SellerTotal.class, 1).orElseThrow();
            assertThat(total.total()).isEqualTo(200);
            assertThat(session.get(SellerTotal.class, 1)).containsSame(total);
            assertThat(session.get(SellerTotal.class, 9)).isEmpty();
        }
    }

    @Test
    void relationshipsLeadToAQueryAndFromIt() {
        try (Session session = sessions.open()) {
            Seller ann = session.get(Seller.class, 1).orElseThrow();
            SellerTotal total = ann.total();
            assertThat(total).extracting(SellerTotal::sales).isEqualTo(2L);
            assertThat(total.seller()).isSameAs(ann);
        }
        try (Session session = sessions.open()) {
            List<Seller> sellers = session.scalars(Sql.select(Seller.class)
                            .orderBy(Seller_.id)
                            .options(Load.joinedload(Seller_.total), Load.selectinload(Seller_.largeSales)))
                    .all();
            script.clear();
            assertThat(sellers).extracting(seller -> seller.total().total()).containsExactly(200L, 200L);
            assertThat(sellers.get(0).largeSales())
                    .extracting(LargeSale::amount)
                    .containsExactly(150);
            assertThat(script.statements()).isEmpty();
            assertThat(session.scalars(
                                    Sql.select(Seller.class).join(Seller_.total).where(SellerTotal_.sales.eq(2L)))
                            .all())
                    .extracting(Seller::name)
                    .containsExactly("Ann");
        }
    }

    @Test
    void aViewIsCreatedWithTheTablesAndDroppedWithThem() {
        try (Session session = sessions.open()) {
            List<LargeSale> sales = session.scalars(Sql.select(LargeSale.class).orderBy(LargeSale_.amount))
                    .all();
            assertThat(sales).extracting(LargeSale::amount).containsExactly(150, 200, 1000);
            assertThat(sales.get(0).sellerName()).isEqualTo("Ann");
            assertThat(sales.get(0).seller()).extracting(Seller::name).isEqualTo("Ann");
            assertThat(script.statements().get(0)).contains("FROM large_sale");
        }
        CLASSES.metadata().dropAll(engine);
        CLASSES.metadata().createAll(engine);
        assertThat(script.rows("SELECT amount FROM large_sale")).isEmpty();
    }

    @Test
    void aViewThatIsThereIsIdentifiedByAnyColumns() {
        script.run("CREATE VIEW sold_once AS SELECT seller_id, amount FROM sale GROUP BY seller_id, amount");
        try (Session session = sessions.open()) {
            assertThat(session.get(SoldOnce.class, List.of(2, 200))
                            .orElseThrow()
                            .amount())
                    .isEqualTo(200);
            session.add(new Sale(session.get(Seller.class, 2).orElseThrow(), 7));
            assertThat(session.scalars(Sql.select(SoldOnce.class).where(SoldOnce_.amount.eq(7)))
                            .one()
                            .sellerId())
                    .isEqualTo(2);
        } finally {
            script.run("DROP VIEW sold_once");
        }
    }

    @Test
    void whatIsPendingIsWrittenBeforeAQueryThatReadsIt() {
        try (Session session = sessions.open()) {
            Seller ann = session.get(Seller.class, 1).orElseThrow();
            SellerTotal before = session.get(SellerTotal.class, 1).orElseThrow();
            session.add(new Sale(ann, 1));
            session.refresh(before);
            assertThat(before.total()).isEqualTo(201);
            session.add(new Sale(ann, 500));
            assertThat(session.scalars(Sql.select(LargeSale.class).where(LargeSale_.amount.eq(500)))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void rowsOfAQueryAreNeverWritten() {
        try (Session session = sessions.open()) {
            SellerTotal total = session.get(SellerTotal.class, 1).orElseThrow();
            total.total(1);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("rows of SellerTotal come from a query and cannot be written");
            session.rollback();
            assertThatThrownBy(
                            () -> session.execute(Sql.delete(SellerTotal.class).where(SellerTotal_.total.eq(1L))))
                    .hasMessageContaining("rows of SellerTotal come from a query and cannot be written");
            assertThatThrownBy(() -> session.execute(Sql.update(LargeSale.class)
                            .set(LargeSale_.amount, 1)
                            .where(LargeSale_.amount.eq(1))))
                    .hasMessageContaining("rows of LargeSale come from a view and cannot be written");
        }
        try (Session session = sessions.open()) {
            session.add(new LargeSale());
            assertThatThrownBy(session::flush).isInstanceOf(FlushException.class);
        }
    }

    @Test
    void deletingWhatAViewShowsLeavesTheViewAlone() {
        try (Session session = sessions.open()) {
            session.execute(Sql.delete(Sale.class).where(Sale_.seller.id().eq(1)));
            Seller ann = session.get(Seller.class, 1).orElseThrow();
            assertThat(ann.total()).isNull();
            assertThat(ann.largeSales()).isEmpty();
            session.delete(ann);
            session.commit();
            assertThat(session.scalars(Sql.select(Seller.class)).all()).hasSize(1);
        }
    }
}
