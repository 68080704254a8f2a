// The embedding model fitted on the texts.
#if ML_NET
global using LatentModel = Bot.Search.MlNet.MlNetModel;
#else
global using LatentModel = Bot.Search.LatentSemanticModel;
#endif
