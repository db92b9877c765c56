/** How time goes on in a job: by events, and by the machine's clock while there are none. */
package dev.clientele.functions.time;
