/** What the page about Spring Boot shows. */
package io.aludel.spring.docs;
