/** What pages are made of, and the browser they are looked at in. */
package dev.clientele.jobs.page;
