package io.aludel.examples.blog;

import io.aludel.examples.blog.model.Comment;
import io.aludel.examples.blog.model.Post;
import io.aludel.examples.blog.model.Tag;
import io.aludel.examples.blog.model.User;
import io.aludel.orm.Registry;
import io.aludel.schema.MetaData;

/** The model of the blog. {@code aludel.properties} names {@link #tables}. */
public final class Models {
    static final Registry REGISTRY = Registry.of(User.class, Post.class, Comment.class, Tag.class);

    private Models() {}

    /** The tables of all classes. */
    public static MetaData tables() {
        return REGISTRY.metadata();
    }
}
