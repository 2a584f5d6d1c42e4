/** The service of {@code examples/blog-spring} with Spring Data JPA and Hibernate: the same endpoints, tables and answers. */
package io.aludel.benchmarks.blogjpa;
