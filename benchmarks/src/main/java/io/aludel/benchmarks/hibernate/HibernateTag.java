package io.aludel.benchmarks.hibernate;

/** A word for posts, for Hibernate. Mapped in a file: annotations would make it ours. */
public class HibernateTag {
    private Long id;
    private String name;

    protected HibernateTag() {}

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
