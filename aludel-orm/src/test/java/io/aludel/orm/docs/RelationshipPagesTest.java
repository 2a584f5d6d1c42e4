package io.aludel.orm.docs;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.annotation.Cascade.MERGE;
import static io.aludel.orm.annotation.Cascade.SAVE_UPDATE;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.Cascades;
import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.ProxyCreator;
import io.aludel.orm.annotation.References;
import io.aludel.orm.annotation.References.Action;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.orm.runtime.WriteOnlyCollection;
import io.aludel.sql.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages about relationships and collections show. */
class RelationshipPagesTest {
    private Blog shop;
    private Session session;

    @BeforeEach
    void open() {
        shop = new Blog(Registry.of(
                Product.class,
                Purchase.class,
                PurchaseLine.class,
                Invoice.class,
                Category.class,
                Delivery.class,
                Gallery.class,
                Photo.class,
                Caption.class,
                Shelter.class,
                Guest.class,
                Traveller.class));
        session = shop.sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
        shop.close();
    }

    @Entity
    static class Product {
        @Id
        @GeneratedValue
        private Long id;

        @Column(nullable = false)
        private String name;

        @ManyToOne
        private Category category;

        Product(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }
    }

    // region Purchase
    @Entity
    @Table(name = "purchases")
    static class Purchase {
        @Id
        @GeneratedValue
        private Long id;

        @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("id")
        private List<PurchaseLine> lines = new ArrayList<>();

        @OneToOne(mappedBy = "purchase", cascade = CascadeType.ALL)
        private Invoice invoice;

        @AssociationProxy(of = "lines", attribute = "product")
        private List<Product> products; // the products of the lines

        @ProxyCreator("products")
        static PurchaseLine line(Product product) {
            return new PurchaseLine(product, 1);
        }

        List<PurchaseLine> getLines() {
            return lines;
        }

        List<Product> getProducts() {
            return products;
        }

        Invoice getInvoice() {
            return invoice;
        }

        void setInvoice(Invoice invoice) {
            this.invoice = invoice;
        }
    }
    // endregion

    // region PurchaseLine
    @Entity
    @Table(name = "purchase_lines")
    static class PurchaseLine {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne(optional = false)
        private Purchase purchase;

        @ManyToOne(optional = false)
        @Cascades({SAVE_UPDATE, MERGE})
        private Product product;

        private int quantity;

        PurchaseLine(Product product, int quantity) {
            this.product = product;
            this.quantity = quantity;
        }

        Purchase getPurchase() {
            return purchase;
        }
    }
    // endregion

    // region Invoice
    @Entity
    @Table(name = "invoices")
    static class Invoice {
        @Id
        @GeneratedValue
        private Long id;

        @OneToOne
        @JoinColumn(name = "purchase_id", unique = true)
        private Purchase purchase;

        Purchase getPurchase() {
            return purchase;
        }
    }
    // endregion

    // region Category
    @Entity
    @Table(name = "categories")
    static class Category {
        @Id
        @GeneratedValue
        private Long id;

        private String name;

        @ManyToOne
        @References(onDelete = Action.CASCADE)
        private Category parent;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
        @PassiveDeletes // the database deletes those that are not loaded
        private List<Category> children = new ArrayList<>();

        Category(String name) {
            this.name = name;
        }

        Category getParent() {
            return parent;
        }

        List<Category> getChildren() {
            return children;
        }
    }
    // endregion

    // region Delivery
    @Entity
    @Table(name = "deliveries")
    static class Delivery {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne
        @JoinColumn(name = "shipped_from")
        private Category origin;

        @ManyToOne
        @JoinColumn(name = "shipped_to")
        private Category target;
    }
    // endregion

    // region Gallery
    @Entity
    @Table(name = "galleries")
    static class Gallery {
        @Id
        @GeneratedValue
        private Long id;

        @OneToMany(mappedBy = "gallery", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderColumn(name = "position")
        private List<Photo> photos = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "gallery_id")
        @MapKey(name = "language")
        private Map<String, Caption> captions = new HashMap<>();

        @OneToMany
        @JoinColumn(name = "archive_id")
        @OrderBy("id")
        private WriteOnlyCollection<Photo> archive = WriteOnlyCollection.of();

        List<Photo> getPhotos() {
            return photos;
        }

        Map<String, Caption> getCaptions() {
            return captions;
        }

        WriteOnlyCollection<Photo> getArchive() {
            return archive;
        }
    }
    // endregion

    // region Shelter
    @Entity
    @Table(name = "shelters")
    static class Shelter {
        @Id
        @GeneratedValue
        private Long id;

        private int capacity;

        @OneToMany
        @ViewOnly
        @OrderBy("id")
        private List<Guest> large = new ArrayList<>();

        @JoinCondition("large")
        static Predicate large(RelationshipPagesTest_Shelter_.Path shelter, RelationshipPagesTest_Guest_.Path guest) {
            return guest.size.gt(shelter.capacity);
        }

        Shelter(int capacity) {
            this.capacity = capacity;
        }

        List<Guest> getLarge() {
            return large;
        }
    }
    // endregion

    @Entity
    @Table(name = "guests")
    static class Guest {
        @Id
        @GeneratedValue
        private Long id;

        private int size;

        Guest(int size) {
            this.size = size;
        }
    }

    @Entity
    static class Photo {
        @Id
        @GeneratedValue
        private Long id;

        private String file;

        private Integer position;

        @ManyToOne
        private Gallery gallery;

        Photo(String file) {
            this.file = file;
        }

        String getFile() {
            return file;
        }
    }

    @Entity
    static class Caption {
        @Id
        @GeneratedValue
        private Long id;

        private String language;

        private String words;

        Caption(String language, String words) {
            this.language = language;
            this.words = words;
        }

        String getWords() {
            return words;
        }
    }

    @Test
    void linesAndOrphans() {
        // region orphans
        Purchase purchase = new Purchase();
        purchase.getLines().add(new PurchaseLine(new Product("tea"), 2));
        session.add(purchase); // the line by cascade = ALL, the product by @Cascades(SAVE_UPDATE)
        session.flush();

        PurchaseLine line = purchase.getLines().remove(0); // line.getPurchase() is null
        session.flush(); // DELETE FROM purchase_lines; the product stays
        // endregion
        assertThat(line.getPurchase()).isNull();
        assertThat(session.execute(select(PurchaseLine.class)).all()).isEmpty();
        assertThat(session.execute(select(Product.class)).all()).hasSize(1);
    }

    @Test
    void oneToOne() {
        Purchase purchase = new Purchase();
        // region oneToOne
        Invoice invoice = new Invoice();
        purchase.setInvoice(invoice); // invoice.getPurchase() is the purchase
        // endregion
        assertThat(invoice.getPurchase()).isSameAs(purchase);
        session.add(purchase);
        session.flush();
    }

    @Test
    void proxies() {
        Purchase purchase = new Purchase();
        session.add(purchase);
        // region proxy
        Product tea = new Product("tea");
        purchase.getProducts().add(tea); // makes a line
        purchase.getProducts().add(new Product("milk"));
        session.flush();

        List<Purchase> withTea = session.execute(
                        select(Purchase.class).where(RelationshipPagesTest_Purchase_.products.contains(tea)))
                .all(); // EXISTS over the lines
        // endregion
        assertThat(withTea).containsExactly(purchase);
        assertThat(purchase.getLines()).hasSize(2);
    }

    @Test
    void trees() {
        // region tree
        Category drinks = new Category("drinks");
        drinks.getChildren().add(new Category("hot"));
        session.add(drinks);
        session.commit(); // parents first

        session.delete(drinks); // DELETE of one row, the rest by ON DELETE CASCADE
        session.commit();
        // endregion
        assertThat(session.execute(select(Category.class)).all()).isEmpty();
    }

    @Test
    void orderedLists() {
        Gallery gallery = new Gallery();
        session.add(gallery);
        // region ordered
        gallery.getPhotos().addAll(List.of(new Photo("a"), new Photo("b"), new Photo("c")));
        session.flush(); // positions 0, 1, 2
        gallery.getPhotos().add(0, gallery.getPhotos().remove(2)); // c, a, b
        session.commit(); // UPDATE .. SET position for the rows that moved
        // endregion
        assertThat(gallery.getPhotos()).extracting(Photo::getFile).containsExactly("c", "a", "b");
    }

    // region Traveller
    @Embeddable
    record Stay(String city, int nights) {}

    @Entity
    static class Traveller {
        @Id
        @GeneratedValue
        private Long id;

        @ElementCollection
        @CollectionTable(name = "traveller_languages")
        @Column(name = "language")
        private Set<String> languages = new HashSet<>();

        @ElementCollection
        @OrderColumn
        private List<Stay> stays = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "kind")
        @Column(name = "number")
        private Map<String, String> phones = new HashMap<>();
        // endregion

        Set<String> getLanguages() {
            return languages;
        }

        List<Stay> getStays() {
            return stays;
        }

        Map<String, String> getPhones() {
            return phones;
        }
    }

    @Test
    void values() {
        // region elements
        Traveller ann = new Traveller();
        ann.getLanguages().addAll(List.of("en", "de"));
        ann.getStays().add(new Stay("Rome", 3));
        ann.getPhones().put("home", "12345");
        session.add(ann);
        session.flush();
        ann.getPhones().put("home", "54321"); // UPDATE of one row
        ann.getLanguages().remove("de"); // DELETE of one row
        session.commit();

        List<Traveller> found = session.execute(select(Traveller.class)
                        .where(
                                RelationshipPagesTest_Traveller_.languages.contains("en"),
                                RelationshipPagesTest_Traveller_.stays.any(stay -> stay.value.city.eq("Rome")),
                                RelationshipPagesTest_Traveller_.phones.containsKey("home"))
                        .options(selectinload(RelationshipPagesTest_Traveller_.stays)))
                .all();
        // endregion
        assertThat(found).containsExactly(ann);
    }

    @Test
    void maps() {
        Gallery gallery = new Gallery();
        session.add(gallery);
        // region map
        gallery.getCaptions().put("en", new Caption("en", "A trip"));
        gallery.getCaptions().put("de", new Caption("de", "Ein Ausflug"));
        session.flush();
        gallery.getCaptions().remove("de"); // an orphan: DELETE
        session.flush();
        // endregion
        assertThat(session.execute(select(Caption.class)).all())
                .extracting(Caption::getWords)
                .containsExactly("A trip");
    }

    @Test
    void writeOnly() {
        Gallery gallery = new Gallery();
        session.add(gallery);
        session.flush();
        // region writeOnly
        gallery.getArchive().add(new Photo("old.png")); // an INSERT; nothing is loaded
        session.flush();

        List<Photo> page =
                session.execute(gallery.getArchive().select().limit(20)).all();
        session.execute(gallery.getArchive()
                .delete()
                .where(RelationshipPagesTest_Photo_.file.like("%.tmp"))); // one statement for many rows
        // endregion
        assertThat(page).hasSize(1);
    }

    @Test
    void conditions() {
        session.addAll(List.of(new Shelter(3), new Guest(2), new Guest(5)));
        session.commit();
        // region condition
        List<Shelter> full = session.execute(select(Shelter.class).where(RelationshipPagesTest_Shelter_.large.any()))
                .all();
        full.get(0).getLarge().size(); // SELECT .. FROM guests WHERE guests.size > ?
        // endregion
        assertThat(full.get(0).getLarge()).hasSize(1);
    }
}
