package io.aludel.processor;

import org.junit.jupiter.api.Test;

/** Relationships whose ends do not fit. */
class RelationshipErrorsTest extends MappingErrors {
    @Test
    void mappedByNamesTheOwningSide() {
        check("""
                @Entity class User {
                    @Id private long id;
                    @OneToMany(mappedBy = "autor") private List<Post> a; // ERROR: PRC-1301: no attribute 'autor' in Post; did you mean 'author'?
                    @OneToMany(mappedBy = "title") private List<Post> b; // ERROR: PRC-1302: mappedBy names Post.title, which is a value, not a relationship.
                    @OneToMany(mappedBy = "tag") private List<Post> c; // ERROR: PRC-1302: mappedBy names Post.tag, which refers to blog.Tag, not to blog.User.
                    @OneToMany(mappedBy = "readers") private List<Post> d; // ERROR: PRC-1302: mappedBy names Post.readers, which is @ManyToMany.
                    @ManyToMany(mappedBy = "fans") private List<Post> e; // ERROR: PRC-1302: mappedBy names Post.fans, which has a mappedBy itself.
                    @OneToMany(mappedBy = "author") private List<Post> fine;
                }
                """, """
                @Entity class Post {
                    @Id private long id;
                    private String title;
                    @ManyToOne private User author;
                    @ManyToOne private Tag tag;
                    @ManyToMany private Set<User> readers;
                    @ManyToMany(mappedBy = "e") private Set<User> fans; // ERROR: PRC-1302: mappedBy names User.e, which has a mappedBy itself.
                }
                """);
    }

    @Test
    void theOtherSideIsAnEntity() {
        check("class Plain {}", "@MappedSuperclass class Base { @Id private long id; }", """
                @Entity class Post {
                    @Id private long id;
                    @ManyToOne private Plain a; // ERROR: PRC-1303: Post.a refers to Plain, which is not an @Entity.
                    @OneToMany private List<String> b; // ERROR: PRC-1303: Post.b refers to String, which is not an @Entity.
                    @ManyToMany(targetEntity = Plain.class) private List<Object> c; // ERROR: PRC-1303: Post.c refers to Plain
                    @ManyToOne private Base d; // ERROR: A mapped superclass has no table to refer to; name one of its entities.
                    @SuppressWarnings("rawtypes") @ManyToMany private List e; // ERROR: PRC-1304: Post.e does not say which entity it refers to.
                }
                """);
    }

    @Test
    void theOtherSideOfATypeParameterIsAnEntityInEachEntity() {
        check("""
                @MappedSuperclass abstract class Remark<T> {
                    @Id private long id;
                    @ManyToOne private T subject; // ERROR: PRC-1303: Post.subject refers to String, which is not an @Entity.
                }
                """, "@Entity class Post extends Remark<String> {}", "@Entity class Fine extends Remark<Post> {}");
        check("""
                @MappedSuperclass abstract class Remarked<R> {
                    @Id private long id;
                    @OneToMany private List<R> remarks; // ERROR: PRC-1304: Post.remarks does not say which entity it refers to.
                }
                """, "@SuppressWarnings(\"rawtypes\") @Entity class Post extends Remarked {}");
    }

    @Test
    void aBoundThatThereIsNotIsTheCompilersError() {
        check("""
                @MappedSuperclass abstract class Remark<T extends Missing> { // ERROR: cannot find symbol
                    @Id private long id;
                    @ManyToOne private T subject;
                }
                """, "@Entity class Post extends Remark<Post> {}");
    }

    @Test
    void collectionsAreInterfaces() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany private ArrayList<Tag> a; // ERROR: PRC-1306: Post.a is declared as ArrayList, a class of its own; a tracked collection cannot be put there.
                    @ManyToMany private HashSet<Tag> b; // ERROR: Declare it as Set. The value may still be a new HashSet.
                    @OneToMany private Tag c; // ERROR: PRC-1305: @OneToMany is on Post.c of the type blog.Tag, which is no collection.
                    @ManyToOne private List<Tag> d; // ERROR: PRC-1307: @ManyToOne is on the collection Post.d.
                    @OneToMany private Map<String, Tag> e; // ERROR: PRC-1314: Post.e does not say by what its map finds Tag.
                    @ManyToMany private Collection<Tag> fine;
                }
                """);
    }

    @Test
    void theSideWithMappedByHasNoTable() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany private Set<Label> labels;
                }
                """, """
                @Entity class Label {
                    @Id private long id;
                    @ManyToMany(mappedBy = "labels")
                    @JoinTable(name = "x") // ERROR: PRC-1308: Label.posts has both mappedBy and @JoinTable
                    private Set<Post> posts;
                }
                """);
    }

    @Test
    void orderByNamesAttributes() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany @OrderBy("nmae desc, id") private List<Tag> a; // ERROR: PRC-1310: no attribute 'nmae' in Tag; did you mean 'name'?
                    @ManyToMany @OrderBy("name descending") private List<Tag> b; // ERROR: PRC-1311: 'name descending' is not an order.
                    @OrderBy private String c; // ERROR: PRC-1312: @OrderBy is on Post.c, which is not a collection of entities.
                    @ManyToMany @OrderBy("name DESC, id") private List<Tag> fine;
                    @ManyToMany @OrderBy private List<Tag> byKey;
                    @ManyToMany @OrderBy("place.aisle desc, id") private List<Shelf> d;
                    @ManyToMany @OrderBy("place.isle") private List<Shelf> e; // ERROR: PRC-1310: no attribute 'place.isle' in Shelf; did you mean 'place.aisle'?
                    @ManyToMany @OrderBy("place") private List<Shelf> f; // ERROR: PRC-1310: no attribute 'place' in Shelf
                    @ManyToMany @OrderBy("place.") private List<Shelf> g; // ERROR: PRC-1311: 'place.' is not an order.
                }
                """, """
                @Embeddable record Place(int aisle) {}
                """, """
                @Entity class Shelf { @Id private long id; private Place place; }
                """);
    }
}
