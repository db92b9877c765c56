/** The page: escaped, well-formed, true to its figures, and looked at in a browser. */
package dev.clientele.jobs.whatif.page;
