/** First stage: a person is nominated, put on the list of sympathisers and sent to the awareness class (S2 to S4). */
package vn.ketnap.procedure.sympathizer;
