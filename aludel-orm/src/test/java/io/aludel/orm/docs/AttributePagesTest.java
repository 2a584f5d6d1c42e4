package io.aludel.orm.docs;

import static io.aludel.orm.Load.withExpression;
import static io.aludel.sql.Sql.length;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.annotation.AsJson;
import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.Computed;
import io.aludel.orm.annotation.DefaultFor;
import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.QueryExpression;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.orm.annotation.Validates;
import io.aludel.orm.error.StaleDataException;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.TextExpr;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages about mapping, attributes and versions show. */
class AttributePagesTest {
    private Blog bank;
    private Session session;

    @BeforeEach
    void open() {
        bank = new Blog(Registry.of(Account.class, Parcel.class, Contest.class, Draft.class));
        session =
                bank.sessions.with(SessionOptions.DEFAULT.expireOnCommit(false)).open();
    }

    @AfterEach
    void close() {
        session.close();
        bank.close();
    }

    // region Account
    @Entity
    @Table(name = "accounts")
    static class Account {
        @Id
        @GeneratedValue
        private Long id;

        private String first;

        private String last;

        private int balance;

        @ColumnProperty
        private Integer nameLength; // computed by the database with each query

        @ColumnExpression
        static NumberExpr<Integer> nameLength(AttributePagesTest_Account_.Path account) {
            return length(account.last);
        }

        @Hybrid
        public String fullName() {
            return first + " " + last;
        }

        @HybridExpression
        static TextExpr fullName(AttributePagesTest_Account_.Path account) {
            return account.first.concat(" ").concat(account.last);
        }

        @HybridUpdate
        static Map<?, ?> fullName(AttributePagesTest_Account_.Path account, String value) {
            String[] names = value.split(" ", 2);
            return Map.of(account.first, names[0], account.last, names[1]);
        }

        @Hybrid
        public boolean above(int amount) {
            return balance > amount;
        }

        @HybridExpression
        static Predicate above(AttributePagesTest_Account_.Path account, int amount) {
            return account.balance.gt(amount);
        }

        @Validates("balance")
        int covered(int balance) {
            if (balance < 0) {
                throw new IllegalArgumentException("not covered");
            }
            return balance;
        }

        Account(String first, String last, int balance) {
            this.first = first;
            this.last = last;
            this.balance = balance;
        }

        Integer getNameLength() {
            return nameLength;
        }

        void setBalance(int balance) {
            this.balance = balance;
        }
    }
    // endregion

    // region Parcel
    @Entity
    @Table(name = "parcels")
    static class Parcel {
        enum Status {
            NEW,
            SENT
        }

        @Id
        @GeneratedValue
        private Long id;

        @Enumerated(EnumType.STRING)
        private Status status = Status.NEW;

        @AttributeOverride(name = "street", column = @Column(name = "to_street"))
        @AttributeOverride(name = "city", column = @Column(name = "to_city"))
        private Address recipient;

        private int width;

        private int height;

        @Computed("width * height")
        private Integer area; // GENERATED ALWAYS AS

        @ServerDefault("'normal'")
        private String priority; // DEFAULT; left out of the INSERT when it was not set

        private String code;

        private Integer revision;

        @DefaultFor("code")
        static String newCode(Parcel parcel) {
            return parcel.status + "-" + parcel.width;
        }

        @OnUpdate("revision")
        static Integer nextRevision(Parcel parcel) {
            return parcel.revision == null ? 1 : parcel.revision + 1;
        }

        @AsJson
        private Map<String, Object> remarks = new HashMap<>();

        Parcel(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void setWidth(int width) {
            this.width = width;
        }

        Integer getArea() {
            return area;
        }

        String getPriority() {
            return priority;
        }

        String getCode() {
            return code;
        }

        Integer getRevision() {
            return revision;
        }

        Map<String, Object> getRemarks() {
            return remarks;
        }
    }
    // endregion

    // region Contest
    @Entity
    static class Contest {
        @Id
        private Integer id;

        private int score;

        @QueryExpression
        private Integer bonus; // null unless the query says what it is

        @QueryExpression
        private Integer twice; // by the method unless the query says something else

        @ColumnExpression
        static NumberExpr<Integer> twice(AttributePagesTest_Contest_.Path contest) {
            return contest.score.times(2);
        }

        Contest(Integer id, int score) {
            this.id = id;
            this.score = score;
        }

        Integer getBonus() {
            return bonus;
        }

        Integer getTwice() {
            return twice;
        }
    }
    // endregion

    // region Versioned
    @Entity
    @Table(name = "drafts")
    static class Draft {
        @Id
        @GeneratedValue
        private Long id;

        @Version
        private int version;

        private String words;

        @PrePersist
        void prepare() {
            if (words == null) {
                words = "…";
            }
        }

        Long getId() {
            return id;
        }

        int getVersion() {
            return version;
        }

        String getWords() {
            return words;
        }

        void setWords(String words) {
            this.words = words;
        }
    }
    // endregion

    @Test
    void hybrids() {
        Account ann = new Account("Ann", "Lee", 150);
        session.add(ann);
        session.flush();
        // region hybrids
        ann.above(100); // Java
        session.execute(select(Account.class).where(AttributePagesTest_Account_.above(100)))
                .all(); // balance > ?
        session.execute(update(Account.class)
                .set(AttributePagesTest_Account_.fullName, "Ann Lang") // first = ?, last = ?
                .where(AttributePagesTest_Account_.fullName.eq("Ann Lee")));
        // endregion
        session.refresh(ann);
        assertThat(ann.fullName()).isEqualTo("Ann Lang");
        assertThat(ann.getNameLength()).isEqualTo(4);
        // region validate
        assertThatThrownBy(() -> ann.setBalance(-1)).hasMessage("not covered");
        // endregion
    }

    @Test
    void generated() {
        // region generated
        Parcel parcel = new Parcel(3, 4);
        session.add(parcel);
        session.flush();
        assertThat(parcel.getCode()).isEqualTo("NEW-3");
        assertThat(parcel.getPriority()).isEqualTo("normal");
        assertThat(parcel.getArea()).isEqualTo(12);

        parcel.setWidth(5);
        parcel.getRemarks().put("fragile", true); // noticed: JSON is written again
        session.flush();
        assertThat(parcel.getArea()).isEqualTo(20);
        assertThat(parcel.getRevision()).isEqualTo(1);
        // endregion
    }

    @Test
    void queryExpressions() {
        session.add(new Contest(1, 10));
        session.flush();
        session.expungeAll();
        // region queryExpression
        Contest contest = session.execute(select(Contest.class)
                        .options(withExpression(
                                AttributePagesTest_Contest_.bonus, AttributePagesTest_Contest_.score.plus(5))))
                .one();
        // endregion
        assertThat(contest.getBonus()).isEqualTo(15);
        assertThat(contest.getTwice()).isEqualTo(20);
    }

    @Test
    void versions() {
        Draft draft = new Draft();
        session.add(draft);
        session.commit();
        // region stale
        draft.setWords("mine"); // read with version 1
        bank.sessions.transactWithoutResult(
                other -> other.getOne(Draft.class, 1L).setWords("theirs")); // version 2
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class); // UPDATE .. AND version = 1
        session.rollback();
        // endregion
        assertThat(draft.getWords()).isEqualTo("theirs");
        assertThat(draft.getVersion()).isEqualTo(2);
    }
}
